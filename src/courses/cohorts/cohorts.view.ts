import { day } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import type { CohortListed } from './cohorts.queries';

/** From when to when a cohort is. */
export const span = ({ startsOn, endsOn }: Pick<CohortListed, 'startsOn' | 'endsOn'>): string =>
  t('courses.cohorts.span', { start: day(startsOn), end: day(endsOn) });

/** How many are in it, of how many. */
export const filled = ({ members, capacity }: Pick<CohortListed, 'members' | 'capacity'>): string =>
  capacity === null
    ? t('courses.cohorts.members', { count: members })
    : t('courses.cohorts.membersOf', { count: members, capacity });

/** All cohorts, the one that begins last first. */
export function cohortsPage({ items, next }: { items: CohortListed[]; next: string | null }) {
  const title = t('courses.cohorts.title');
  return page('courses/cohorts', {
    title,
    head: pageHead({
      title,
      lead: t('courses.cohorts.lead'),
      action: { label: t('courses.cohorts.new'), href: '/cohorts/new', icon: 'plus' },
    }),
    empty:
      items.length === 0
        ? emptyState({ title: t('courses.cohorts.none'), text: t('courses.cohorts.noneMore') })
        : null,
    cohorts: table({
      caption: title,
      hideCaption: true,
      columns: [
        t('courses.cohorts.name'),
        t('courses.cohorts.when'),
        t('courses.cohorts.people'),
        t('courses.cohorts.joining'),
      ],
      rows: items.map((one) => ({
        cells: [
          { text: one.name, href: `/cohorts/${one.id}`, more: one.course },
          span(one),
          filled(one),
          {
            tag:
              one.joining === 'open'
                ? tag('success', t('courses.cohorts.open'))
                : tag('neutral', t('courses.cohorts.closed')),
          },
        ],
      })),
      pager: pager({ next: next ? `/cohorts?after=${next}` : null }),
    }),
  });
}
