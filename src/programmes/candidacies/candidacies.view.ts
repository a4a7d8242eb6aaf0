import { day } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { tag, underWayTag } from '../../shared/ui/tag';
import type { CandidacyListed } from './candidacy.queries';
import type { AccompaniedPath } from './path.service';
import { standingView } from './standing.view';

/** The list of trainees with how far each has come. Nobody is ranked: it is in the order of names. */
export function candidaciesPage(
  { items, next }: { items: CandidacyListed[]; next: string | null },
  search: string,
) {
  const title = t('programmes.candidacies.title');
  const query = new URLSearchParams({ ...(search ? { search } : {}), ...(next ? { after: next } : {}) });
  return page('programmes/candidacies', {
    title,
    head: pageHead({
      title,
      lead: t('programmes.candidacies.lead'),
      places: [{ label: t('programmes.candidacies.certifyMany'), path: '/certificates/bulk/new?kind=issue' }],
    }),
    search: form({
      action: '/candidacies',
      method: 'get',
      label: t('programmes.candidacies.search'),
      fields: {
        search: field({
          name: 'search',
          type: 'search',
          label: t('programmes.candidacies.searchLabel'),
          value: search,
          required: false,
        }),
      },
      submit: { label: t('programmes.candidacies.searchButton'), kind: 'secondary' },
    }),
    empty: items.length === 0 ? nobody(search) : null,
    trainees: table({
      caption: title,
      hideCaption: true,
      columns: [
        t('programmes.candidacies.trainee'),
        t('programmes.candidacies.programme'),
        t('programmes.candidacies.progress'),
        t('programmes.candidacies.since'),
      ],
      rows: items.map(row),
      pager: pager({ next: next ? `/candidacies?${query.toString()}` : null }),
    }),
  });
}

const row = (one: CandidacyListed) => ({
  cells: [
    { text: one.traineeName, href: `/candidacies/${one.id}` },
    one.programmeTitle,
    {
      tag: progressTag(one),
      more: t('programmes.candidacies.settled', { settled: one.settled, total: one.total }),
    },
    day(one.startedOn),
  ],
});

const progressTag = ({ awardedOn, settled }: CandidacyListed) => {
  if (awardedOn) return tag('success', t('programmes.candidacies.awarded'));
  return settled > 0
    ? underWayTag(t('programmes.candidacies.underWay'))
    : tag('neutral', t('programmes.candidacies.begun'));
};

const nobody = (search: string) =>
  search
    ? emptyState({
        title: t('programmes.candidacies.nobodyFound', { search }),
        text: t('programmes.candidacies.nobodyFoundMore'),
        action: { label: t('programmes.candidacies.showAll'), href: '/candidacies', kind: 'secondary' },
      })
    : emptyState({ title: t('programmes.candidacies.nobody'), text: t('programmes.candidacies.nobodyMore') });

/** One trainee's standing as a programme manager sees it: the same drawing and the same words as on their own page. */
export const candidacyPage = ({ traineeName, title, startedOn, awardedOn, standing }: AccompaniedPath) =>
  page('programmes/candidacy', {
    title: traineeName,
    head: pageHead({
      title: traineeName,
      lead: t('programmes.candidacies.onTheWay', { title, day: day(startedOn) }),
      crumbs: [{ label: t('programmes.candidacies.title'), path: '/candidacies' }],
      tag: awardedOn ? tag('success', t('programmes.candidacies.awardedOn', { day: day(awardedOn) })) : null,
    }),
    standing: standingView(
      standing,
      t('programmes.candidacies.drawing', {
        name: traineeName,
        settled: standing.settled,
        total: standing.total,
      }),
      { own: false },
    ),
  });
