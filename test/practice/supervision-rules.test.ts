import { loadLocales } from '../../src/shared/texts.provider';
import { canSeeAction } from '../../src/practice/supervision/actions';
import {
  assertCanAnswer,
  assertOpen,
  groupSizeOf,
  sessionFaults,
  standingOf,
} from '../../src/practice/supervision/session-rules';
import { SessionForm, type SessionWords } from '../../src/practice/supervision/supervision.schemas';
import { whatIsConfirmed } from '../../src/practice/supervision/what-is-confirmed';
import { session } from '../../src/practice/samples';

beforeAll(() => loadLocales());

const said = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (failure) {
    return (failure as Error).message;
  }
};
const stays = 'This session is confirmed by both sides, so it stays as it is.';

test.each([
  ['a trainee who was there', { status: 'recorded' }, 1, 1, null],
  ['one who does not say what they read', { status: 'recorded' }, 1, null, null],
  ['one who has asked before', { status: 'disputed' }, 1, 1, null],
  [
    'somebody who was not there',
    null,
    1,
    1,
    'Only the trainee of this session can confirm it or ask about it.',
  ],
  ['one who has confirmed', { status: 'confirmed' }, 1, 1, stays],
  [
    'one who read an earlier version',
    { status: 'recorded' },
    2,
    1,
    'This session was corrected after you opened it. Read it again before you confirm it.',
  ],
] as const)('a session is answered by %s', (_, attendance, version, seen, why) => {
  expect(said(() => assertCanAnswer(attendance, { version }, seen))).toBe(why);
});

test.each([
  ['nobody has answered', ['recorded', 'recorded'], 'recorded', null],
  ['one has confirmed', ['recorded', 'confirmed'], 'recorded', stays],
  ['one confirms and one asks', ['confirmed', 'disputed'], 'disputed', stays],
  ['all have confirmed', ['confirmed', 'confirmed'], 'confirmed', stays],
] as const)('where %s', (_, statuses, standing, why) => {
  const attendances = statuses.map((status) => ({ status }));
  expect(standingOf(attendances)).toBe(standing);
  expect(said(() => assertOpen(attendances))).toBe(why);
});

const words: SessionWords = {
  traineeIds: ['noor', 'priya'],
  day: '2026-05-03',
  startTime: null,
  minutes: 60,
  format: 'group',
  others: 0,
  place: 'video',
  competencies: ['crisis'],
  topics: 'Endings',
  actions: [],
  nextDay: null,
  nextTime: null,
};
const ground = {
  today: '2026-05-03',
  traineeIds: ['priya', 'noor'],
  supervisorId: 'sam',
  competencies: ['crisis'],
};
const action = (ownerId: string | null) => [{ what: 'Read on.', ownerId, dueOn: null, row: 1 }];

test.each<[string, Partial<SessionWords>, string[]]>([
  ['nothing', {}, []],
  ['a day to come', { day: '2026-05-04' }, ['/day']],
  ['no time at all', { minutes: 0 }, ['/minutes']],
  ['nobody', { traineeIds: [], others: 3 }, ['/traineeIds']],
  ['somebody who is not in training', { traineeIds: ['ade', 'priya'] }, ['/traineeIds']],
  ['two in an individual session', { format: 'individual' }, ['/traineeIds']],
  ['one alone, individually', { format: 'individual', traineeIds: ['priya'] }, []],
  ['a group of one', { traineeIds: ['priya'] }, ['/others']],
  ['one and others', { traineeIds: ['priya'], others: 3 }, []],
  ['a group of 101', { others: 99 }, ['/others']],
  ['a competency that is not on the list', { competencies: ['juggling'] }, ['/competencies']],
  ['a next time without a day', { nextTime: '14:00' }, ['/nextDay']],
  ['a next meeting before this one', { nextDay: '2026-05-03' }, ['/nextDay']],
  ['a next meeting', { nextDay: '2026-05-10', nextTime: '14:00' }, []],
  ['an action for somebody who was not there', { actions: action('rowan') }, ['/actionWho-1']],
  ['actions for those who were', { actions: [...action('sam'), ...action(null), ...action('noor')] }, []],
])('wrong with it: %s', (_, given, pointers) => {
  expect(sessionFaults({ ...words, ...given }, ground).map(({ pointer }) => pointer)).toEqual(pointers);
});

test('a group is those named and the others; two who meet are no group', () => {
  expect(groupSizeOf({ ...words, others: 3 })).toBe(5);
  expect(groupSizeOf({ ...words, format: 'individual', traineeIds: ['priya'] })).toBeNull();
});

test.each([
  ['their own', 'priya', 'priya', true],
  ['the supervisor’s', 'sam', 'priya', true],
  ['everybody’s', null, 'priya', true],
  ['another trainee’s', 'noor', 'priya', false],
  ['anybody’s, as the supervisor', 'noor', 'sam', true],
])('somebody sees actions: %s', (_, ownerId, personId, seen) => {
  expect(canSeeAction({ ownerId }, { personId, supervisorId: 'sam' })).toBe(seen);
});

test.each([
  ['a half action', { 'actionWho-0': 'x', 'action-0': '' }, []],
  ['an action for nobody known', { 'action-0': 'Rest.', 'actionWho-0': 'x' }, ['actionWho-0']],
  ['a due day that is none', { 'action-2': 'Rest.', 'actionDue-2': '31 May' }, ['actionDue-2']],
  ['an action that is too long', { 'action-0': 'a'.repeat(301) }, ['action-0']],
  ['a time that is none', { startTime: '25:00' }, ['startTime']],
  ['seconds', { startTime: '14:05:00' }, []],
])('a form with %s', (_, given, faults) => {
  const form = { day: '2026-05-02', format: 'individual', place: 'video', topics: 'Endings', ...given };
  const read = SessionForm.safeParse(form);
  expect(read.error?.issues.map(({ path }) => path[0]) ?? []).toEqual(faults);
});

test('what is confirmed is facts, and of what was written only the hash', () => {
  const confirmed = whatIsConfirmed(session({ startTime: '14:05' }), {
    ...{ traineeId: 'priya', topics: 'How to end an evening.' },
    actions: [
      { ...{ id: 'a', sessionId: 's', what: 'Rest.', doneAt: null }, ownerId: null, dueOn: '2026-05-20' },
    ],
  });
  expect(confirmed).toContain('"startTime":"14:05"');
  expect(confirmed).toMatch(/"topicsSha256":"[0-9a-f]{64}"/);
  expect(confirmed).not.toMatch(/evening|Rest/);
});
