import { page } from '../../shared/http/page';
import { say, t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { tag } from '../../shared/ui/tag';
import { table } from '../../shared/ui/table';
import { type Design, designs } from '../snapshot';
import { type Fit, SMALL } from './fit';

/** Which names fit which design, and in which size. */
export function fitPage(fits: Fit[]) {
  const title = t('certificates.designing.fit.title');
  const missing = fits.filter(({ sizes }) => designs.some((design) => sizes[design] === null)).length;
  return page('designing/fit', {
    title,
    head: pageHead({
      title,
      lead: t('certificates.designing.fit.lead', { small: SMALL }),
      crumbs: [{ label: t('certificates.designing.title'), path: '/certificate-design' }],
    }),
    notice: notice({
      tone: missing ? 'attention' : 'success',
      text: missing
        ? say('certificates.designing.fit.missing', { count: missing })
        : t('certificates.designing.fit.all'),
      announced: false,
    }),
    table: table({
      caption: title,
      hideCaption: true,
      columns: [
        t('certificates.designing.fit.name'),
        ...designs.map((design) => ({
          label: t(`certificates.designing.design.${design}`),
          align: 'end' as const,
        })),
      ],
      rows: fits.map(({ name, sizes }) => ({
        cells: [name, ...designs.map((design) => size(sizes, design))],
      })),
    }),
  });
}

function size(sizes: Fit['sizes'], design: Design) {
  const found = sizes[design];
  if (found === null) return { tag: tag('danger', t('certificates.designing.fit.none')) };
  const points = t('certificates.designing.fit.points', { points: Math.round(found) });
  return found < SMALL ? { text: points, more: t('certificates.designing.fit.small') } : points;
}
