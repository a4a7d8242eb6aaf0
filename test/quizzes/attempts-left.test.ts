import fc from 'fast-check';
import { attemptsLeft } from '../../src/quizzes/attempts/attempts-left';
import { taken } from '../../src/quizzes/attempts/taken';

const rules = { attempts: 2, pauseHours: 24 };
const monday = new Date('2026-05-04T09:00:00Z');
const tuesday = new Date('2026-05-05T09:00:00Z');
const afterFailures = (submitted: number, lastSubmittedAt: Date | null = monday) => ({
  submitted,
  lastSubmittedAt,
  passedAt: null,
});

test.each([
  ['has not begun', afterFailures(0, null), monday, { state: 'may-start', left: 2 }],
  ['failed once', afterFailures(1), monday, { state: 'may-start', left: 1 }],
  ['failed twice just now', afterFailures(2), monday, { state: 'wait', until: tuesday }],
  [
    'failed twice, a millisecond short of a day ago',
    afterFailures(2),
    new Date(tuesday.getTime() - 1),
    { state: 'wait', until: tuesday },
  ],
  ['failed twice a day ago', afterFailures(2), tuesday, { state: 'may-start', left: 2 }],
  ['failed three times', afterFailures(3), monday, { state: 'may-start', left: 1 }],
  ['failed four times', afterFailures(4), monday, { state: 'wait', until: tuesday }],
  [
    'passed at the second attempt',
    { submitted: 2, lastSubmittedAt: monday, passedAt: monday },
    monday,
    { state: 'passed', at: monday },
  ],
])('somebody who %s', (_, history, now, left) => expect(attemptsLeft(rules, history, now)).toEqual(left));

test('a quiz without a pause can be taken again at once', () => {
  expect(attemptsLeft({ attempts: 1, pauseHours: 0 }, afterFailures(5), monday)).toEqual({
    state: 'may-start',
    left: 1,
  });
});

test('whoever has not passed may start again when the pause is over, whatever happened before', () => {
  const any = fc.record({
    attempts: fc.integer({ min: 1, max: 9 }),
    pauseHours: fc.nat(500),
    submitted: fc.integer({ min: 1, max: 99 }),
  });
  fc.assert(
    fc.property(any, ({ submitted, ...some }) => {
      const over = new Date(monday.getTime() + some.pauseHours * 3_600_000);
      const then = attemptsLeft(some, afterFailures(submitted), over);
      return then.state === 'may-start' && then.left >= 1 && then.left <= some.attempts;
    }),
  );
});

test('the history is read in any order, and an open attempt does not count', () => {
  const attempts = [
    { submittedAt: null, passed: null },
    { submittedAt: tuesday, passed: true },
    { submittedAt: monday, passed: false },
  ];
  expect(taken(attempts)).toEqual({ submitted: 2, passedAt: tuesday, lastSubmittedAt: tuesday });
  expect(taken([])).toEqual({ submitted: 0, passedAt: null, lastSubmittedAt: null });
});
