import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { Conflict } from '../../shared/errors';
import { as, entry, noor, people, priya, reflection, sam, vocabulary } from '../samples';
import { groupsOf, type WaitingSum } from './queue-groups';
import type { Queue } from './queue.service';
import { signOffsPage } from './sign-offs.view';
import { waitingPage } from './waiting.view';

const nothing: Queue = {
  wish: {},
  groups: [],
  next: null,
  waiting: [],
  away: [],
  people,
  vocabulary,
};

const since = new Date('2026-05-03T17:12:00Z');
const sum = (traineeId: string, activityKind: string, entries: number, minutes: number): WaitingSum => ({
  traineeId,
  week: '2026-04-27',
  activityKind,
  entries,
  minutes,
  since,
});
const waiting = [
  sum(priya.id, 'one-to-one', 1, 90),
  sum(priya.id, 'group', 1, 90),
  sum(noor.id, 'one-to-one', 1, 45),
];
const kept = [{ quote: 'Grace', kind: 'name' as const, why: 'It is the name of the café.' }];
const items = [
  { entry: entry('submitted', { id: 'c', day: '2026-05-02', activityKind: 'group' }), reflection, kept: [] },
  { entry: entry('submitted', { id: 'a' }), reflection, kept },
  {
    entry: entry('submitted', { id: 'b', traineeId: noor.id, observed: false, minutes: 45 }),
    reflection: null,
    kept: [],
  },
];

const many: Queue = {
  ...nothing,
  groups: groupsOf(waiting, { traineeIds: null }).map((group) => ({
    ...group,
    items: items.filter(({ entry: { traineeId } }) => traineeId === group.traineeId),
  })),
  next: 'cursor',
  waiting,
};
const veryMany = { ...many, groups: many.groups.map((group) => ({ ...group, entries: 230 })) };

export const previews = (): Record<string, Page> => ({
  Empty: waitingPage(nothing, sam, as(sam)),
  Many: waitingPage(many, sam, as(sam)),
  'All of a week': waitingPage(
    { ...many, groups: many.groups.slice(0, 1), wish: { all: 'yes' } },
    sam,
    as(sam),
  ),
  'More than can be decided at once': waitingPage(veryMany, sam, as(sam)),
  'A question that is too long': waitingPage(many, sam, as(sam), {
    typed: { question_a_1: 'How did it end?' },
    refused: {
      status: 422,
      errors: { question_a_1: t('practice.errors.tooLong', { limit: 5000 }) },
      error: t('practice.errors.tooLong', { limit: 5000 }),
    },
  }),
  'For somebody who is away': waitingPage({ ...many, away: [noor.id] }, sam, as(sam)),
  'Nothing ticked': waitingPage(many, sam, as(sam), {
    refused: { status: 422, errors: {}, error: t('practice.waiting.tickSome') },
  }),
  'The password again': waitingPage(many, sam, as(sam), {
    asksPassword: true,
    ticked: ['a.1'],
    refused: { status: 422, errors: { password: t('identity.stepUp.wrong') }, error: null },
  }),
  'Nobody of that name': waitingPage(
    { ...many, wish: { search: 'Robin' }, groups: [], next: null },
    sam,
    as(sam),
  ),
  'Some signed, some not': signOffsPage(
    {
      signed: [
        { id: 'a', entry: entry('signed', { id: 'a' }), refused: null },
        {
          id: 'b',
          entry: entry('signed', { id: 'b' }),
          refused: new Conflict('practice.errors.alreadySigned'),
        },
      ],
      returned: [{ id: 'c', entry: entry('returned', { id: 'c' }), refused: null }],
    },
    people,
  ),
});
