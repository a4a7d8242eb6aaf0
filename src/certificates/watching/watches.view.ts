import { day, dayOf } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { say, t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { figures } from '../../shared/ui/figures';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import { statusTag } from '../register/wording';
import { verificationPath } from '../verifying/code';
import { stateWord, statusOf } from './standing';
import { type ShownState, shownStates, type WatchLook } from './watch.schemas';
import type { WatchCounts, WatchRow } from './watches.queries';

const PATH = '/watches';

type Looking = { look: WatchLook; now: Date; timeZone: string };
type Listed = { items: WatchRow[]; next: string | null };

/** The people whom an organisation relies on: how many stand how, and who they are. */
export function watchesPage({ items, next }: Listed, counts: WatchCounts, looking: Looking) {
  const { look } = looking;
  const title = t('certificates.watching.title');
  const add = { label: t('certificates.watching.add'), href: `${PATH}/new`, icon: 'user-plus' };
  const begun = counts.all + counts.removed > 0 || look.show !== undefined || Boolean(look.search);
  const query = asked(look);
  return page('watching/watches', {
    title,
    head: pageHead({
      title,
      lead: t('certificates.watching.lead'),
      action: begun ? add : null,
      others: begun ? [{ label: t('certificates.watching.download'), href: address('list.csv', query) }] : [],
    }),
    figures: begun
      ? figures([
          { label: t('certificates.watching.states.valid'), value: String(counts.valid) },
          ...ending(counts),
          { label: t('certificates.watching.states.not-valid'), value: String(counts['not-valid']) },
          { label: t('certificates.watching.states.waiting'), value: String(counts.waiting) },
        ])
      : null,
    ask: begun ? searchForm(look) : null,
    empty: items.length > 0 ? null : begun ? nothingFound(look) : nobody(add),
    people: items.length > 0 ? listed(items, next, looking) : null,
  });
}

/** Who ends when, each counted once. */
const ending = ({ in30, in60, in90 }: WatchCounts) => [
  { label: t('certificates.watching.endsWithin', { days: 30 }), value: String(in30) },
  { label: t('certificates.watching.endsBetween', { from: 31, to: 60 }), value: String(in60 - in30) },
  { label: t('certificates.watching.endsBetween', { from: 61, to: 90 }), value: String(in90 - in60) },
];

const nobody = (action: { label: string; href: string }) =>
  emptyState({ title: t('certificates.watching.none'), text: t('certificates.watching.noneMore'), action });

const nothingFound = ({ search, show }: WatchLook) =>
  emptyState({
    title: search
      ? t('certificates.watching.notFound', { search })
      : show
        ? t('certificates.watching.noneSo', { state: stateLabel(show) })
        : t('certificates.watching.allRemoved'),
    text: search ? t('certificates.watching.notFoundMore') : noneSoMore(show),
    action:
      search || show
        ? { label: t('certificates.watching.everybody'), href: PATH, kind: 'secondary' }
        : { label: t('certificates.watching.lookRemoved'), href: `${PATH}?show=removed`, kind: 'secondary' },
  });

/** What it means that nobody is so; nothing where it speaks for itself. */
const noneSoMore = (show: ShownState | undefined): string | null =>
  show && show in { waiting: 1, declined: 1, removed: 1 }
    ? say(`certificates.watching.noneSoMore.${show}`)
    : null;

const searchForm = (look: WatchLook) =>
  form({
    action: PATH,
    method: 'get',
    label: t('certificates.watching.find'),
    fields: {
      search: field({
        name: 'search',
        type: 'search',
        label: t('certificates.watching.searchLabel'),
        value: look.search,
        required: false,
        maxlength: 200,
      }),
      state: choice({
        name: 'show',
        kind: 'select',
        label: t('certificates.watching.show'),
        value: look.show ?? '',
        required: false,
        prompt: t('certificates.watching.everybody'),
        options: shownStates.map((state) => ({ value: state, label: stateLabel(state) })),
      }),
    },
    submit: { label: t('certificates.watching.find'), kind: 'secondary' },
  });

const stateLabel = (state: ShownState): string =>
  state.startsWith('in')
    ? t('certificates.watching.endsWithin', { days: state.slice(2) })
    : say(`certificates.watching.states.${state}`);

const asked = ({ search, show }: WatchLook): URLSearchParams =>
  new URLSearchParams({ ...(search ? { search } : {}), ...(show ? { show } : {}) });

const address = (path: string, query: URLSearchParams): string =>
  query.size > 0 ? `${PATH}/${path}?${query.toString()}` : `${PATH}/${path}`;

function listed(items: WatchRow[], next: string | null, looking: Looking) {
  const query = asked(looking.look);
  if (next) query.set('after', next);
  return table({
    caption: t('certificates.watching.title'),
    hideCaption: true,
    columns: [
      t('certificates.facts.holder'),
      t('certificates.facts.programme'),
      t('certificates.facts.validUntil'),
      t('certificates.watching.standing'),
    ],
    rows: items.map((row) => rowOf(row, looking)),
    pager: pager({ next: next && `${PATH}?${query.toString()}` }),
  });
}

/** NOTE: of those whose holder has not agreed, nothing is shown that their watcher did not write. */
function rowOf(row: WatchRow, { now, timeZone }: Looking) {
  const agreed = row.consent === 'agreed';
  const { holder, programme, validUntil, issuer } = row.document;
  return {
    id: `watch-${row.id}`,
    cells: [
      {
        text: row.shown,
        href: verificationPath(row.code),
        more:
          agreed && row.name && row.name !== holder ? t('certificates.watching.onPaper', { holder }) : null,
      },
      agreed ? { text: programme, more: issuer.name } : '',
      agreed ? (validUntil ? day(validUntil) : t('certificates.verification.noEnd')) : '',
      agreed ? { tag: statusTag(statusOf(row, now)) } : { tag: waitingTag(row), more: since(row, timeZone) },
    ],
    actions: row.removedAt
      ? [
          {
            label: t('certificates.watching.return'),
            about: row.shown,
            action: `${PATH}/${row.id}/return`,
          },
        ]
      : [
          {
            label: t('certificates.watching.remove'),
            about: row.shown,
            action: `${PATH}/${row.id}/removal`,
          },
        ],
  };
}

const waitingTag = (row: WatchRow) =>
  tag(row.state === 'waiting' ? 'attention' : 'neutral', stateWord(row, null));

const since = ({ consent, askedAt, answeredAt }: WatchRow, timeZone: string): string =>
  t('certificates.watching.since', {
    day: day(dayOf(consent === 'asked' ? askedAt : (answeredAt ?? askedAt), timeZone)),
  });
