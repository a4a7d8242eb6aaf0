import { day } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { emptyState } from '../../shared/ui/empty-state';
import { facts } from '../../shared/ui/facts';
import { pageHead } from '../../shared/ui/page-head';
import { verificationPath } from '../verifying/code';
import type { Held } from './certificate-record.service';
import { statusTag, until } from './wording';

/** A trainee's own certificates: each with its PDF and the link to show to whoever asks. */
export const minePage = (certificates: Held[], publicUrl: string) =>
  page('holding/mine', {
    title: t('certificates.mine.title'),
    head: pageHead({
      title: t('certificates.mine.title'),
      lead: certificates.length > 0 ? t('certificates.mine.lead') : null,
      places:
        certificates.length > 0
          ? [{ label: t('certificates.watchers.title'), path: '/certificates/watchers' }]
          : [],
    }),
    empty:
      certificates.length === 0
        ? emptyState({
            title: t('certificates.mine.none'),
            text: t('certificates.mine.noneMore'),
            action: { label: t('certificates.mine.path'), href: '/path' },
          })
        : null,
    certificates: certificates.map((one) => card(one, publicUrl)),
  });

function card(held: Held, publicUrl: string) {
  const path = verificationPath(held.code);
  return {
    id: `certificate-${held.id}`,
    programme: held.programmeTitle,
    tag: statusTag(held.status),
    facts: facts([
      { label: t('certificates.facts.awardedOn'), value: day(held.awardedOn) },
      { label: t('certificates.facts.validUntil'), value: until(held.validUntil) },
      { label: t('certificates.facts.number'), value: held.number },
      { label: t('certificates.mine.link'), value: { text: `${publicUrl}${path}`, href: path } },
    ]),
    more: button({
      label: t('certificates.mine.more'),
      about: held.programmeTitle,
      href: `/certificates/mine/${held.id}`,
    }),
    beingMade: held.rendered ? null : t('certificates.one.beingMade'),
    pdf: held.rendered
      ? button({
          label: t('certificates.mine.pdf'),
          about: held.programmeTitle,
          href: `${path}/certificate.pdf`,
          icon: 'file-down',
          kind: 'secondary',
        })
      : null,
  };
}
