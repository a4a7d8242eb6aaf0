import { day, duration, moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { ButtonInput } from '../../shared/ui/button';
import { choice } from '../../shared/ui/choice';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import { tick } from '../../shared/ui/tick';
import type { Tone } from '../../shared/ui/tone';
import { called, type Onlooker } from '../wording';
import type { Pair } from './asking.queries';
import { mayAskAgain, type RequestState, stateOf } from './request-state';
import type { RequestList, ShownRequest } from './requests-reading.service';

const own = '/signing-requests';
const everybodys = '/signing-requests/all';

/** What a trainee has asked people outside to sign, what came of it, and what can be asked now. */
export function requestsPage(list: RequestList, onlooker: Onlooker, error: string | null = null) {
  const title = t('practice.linked.requests.title');
  const nothing = list.part.items.length === 0 && list.unasked.length === 0;
  return page(
    'practice/linked-requests',
    {
      title,
      head: pageHead({
        title,
        lead: nothing ? null : t('practice.linked.requests.lead'),
        crumbs: [{ label: t('practice.entries.title'), path: '/practice-entries' }],
      }),
      problem: error ? notice({ tone: 'attention', text: error }) : null,
      empty: nothing
        ? emptyState({
            title: t('practice.linked.requests.none'),
            text: t('practice.linked.requests.noneMore'),
          })
        : null,
      asking: list.unasked.map((pair, index) => asking(pair, list, index)),
      requests: list.part.items.length > 0 ? requestsTable(list, onlooker, own) : null,
    },
    { status: error ? 409 : 200 },
  );
}

/** The same of everybody, for managers. */
export function allRequestsPage(list: RequestList, onlooker: Onlooker, error: string | null = null) {
  const title = t('practice.linked.all.title');
  const { people, search } = list;
  return page(
    'practice/linked-all',
    {
      title,
      head: pageHead({
        title,
        lead: t('practice.linked.all.lead'),
        places: [{ label: t('practice.linked.repudiations.title'), path: '/repudiations' }],
      }),
      problem: error ? notice({ tone: 'attention', text: error }) : null,
      search: form({
        action: everybodys,
        method: 'get',
        label: t('practice.linked.all.searchLabel'),
        fields: {
          search: field({
            name: 'search',
            type: 'search',
            label: t('practice.linked.all.search'),
            value: search,
            required: false,
            width: 'medium',
          }),
        },
        submit: { label: t('practice.waiting.searchAction'), kind: 'secondary' },
      }),
      unasked:
        list.unasked.length > 0
          ? table({
              caption: t('practice.linked.all.unasked'),
              columns: [
                t('practice.linked.all.trainee'),
                t('practice.linked.requests.to'),
                t('practice.linked.requests.entries'),
              ],
              rows: list.unasked.map(({ traineeId, supervisorId, entryIds }) => ({
                cells: [called(people, traineeId), called(people, supervisorId), entryIds.length],
                actions: [
                  {
                    label: t('practice.linked.requests.askNow'),
                    about: called(people, supervisorId),
                    action: own,
                    hidden: { supervisorId, traineeId },
                  },
                ],
              })),
            })
          : null,
      empty: list.part.items.length === 0 ? allEmpty(search) : null,
      requests: requestsTable(list, onlooker, everybodys),
    },
    { status: error ? 409 : 200 },
  );
}

const allEmpty = (search: string) =>
  search
    ? emptyState({
        title: t('practice.linked.all.noneFound'),
        action: { label: t('practice.waiting.showAll'), href: everybodys, kind: 'secondary' },
      })
    : emptyState({ title: t('practice.linked.all.none'), text: t('practice.linked.all.noneMore') });

function asking({ supervisorId, entryIds }: Pair, { entries, people }: RequestList, index: number) {
  const name = called(people, supervisorId);
  return {
    id: `asking-${index}`,
    title: t('practice.linked.requests.waitsFor', { name }),
    form: form({
      action: own,
      label: t('practice.linked.requests.waitsFor', { name }),
      hidden: { supervisorId },
      fields: {
        entry: choice({
          name: 'entry',
          id: `entry-${index}`,
          kind: 'several',
          label: t('practice.linked.requests.which'),
          value: entryIds,
          options: entries
            .filter(({ id }) => entryIds.includes(id))
            .map((entry) => ({
              value: entry.id,
              label: t('practice.linked.entries.entry', {
                day: day(entry.day),
                time: duration(entry.minutes),
              }),
            })),
        }),
        reflections: tick({
          name: 'reflections',
          id: `reflections-${index}`,
          label: t('practice.linked.requests.reflections', { name }),
          hint: t('practice.linked.requests.reflectionsHint', { name }),
          required: false,
        }),
      },
      submit: { label: t('practice.linked.requests.ask', { name }), icon: 'send' },
    }),
  };
}

function requestsTable({ part, people, search, now }: RequestList, { timeZone }: Onlooker, path: string) {
  const everybody = path === everybodys;
  const query = new URLSearchParams({ ...(search ? { search } : {}), after: part.next ?? '' });
  return table({
    caption: t('practice.linked.requests.list'),
    columns: [
      t('practice.linked.requests.to'),
      ...(everybody ? [t('practice.linked.all.trainee')] : []),
      t('practice.linked.requests.entries'),
      t('practice.linked.requests.askedAt'),
      t('practice.linked.requests.state'),
    ],
    rows: part.items.map((one) => ({
      cells: [
        { text: called(people, one.request.supervisorId), more: one.request.email },
        ...(everybody ? [called(people, one.request.traineeId)] : []),
        one.request.entries,
        moment(one.request.askedAt, timeZone),
        { tag: stateTag(stateOf(one.request, now)), more: becameOf(one, now, timeZone) },
      ],
      actions: mayAskAgain(one.request, now) ? [again(one, people)] : [],
    })),
    pager: pager({ next: part.next ? `${path}?${query.toString()}` : null }),
  });
}

const again = ({ request }: ShownRequest, people: RequestList['people']): ButtonInput => ({
  label: t('practice.linked.requests.askAgain'),
  about: called(people, request.supervisorId),
  action: `${own}/${request.id}/again`,
});

const look: Record<RequestState, [Tone, string?]> = {
  asked: ['info', 'hourglass'],
  opened: ['info', 'mail'],
  answered: ['success'],
  declined: ['danger'],
  expired: ['attention'],
  replaced: ['neutral'],
};

function stateTag(state: RequestState) {
  const [tone, icon] = look[state];
  return tag(tone, t(`practice.linked.states.${state}`), icon);
}

function becameOf({ request, became, reason }: ShownRequest, now: Date, timeZone: string): string | null {
  const state = stateOf(request, now);
  if (state === 'declined') return reason;
  if (state === 'answered')
    return (['signed', 'returned', 'left'] as const)
      .filter((outcome) => became[outcome] > 0)
      .map((outcome) => t(`practice.linked.became.${outcome}`, { count: became[outcome] }))
      .join(', ');
  if (state === 'asked' || state === 'opened')
    return t('practice.linked.requests.until', { time: moment(request.expiresAt, timeZone) });
  return null;
}
