import { closedOn } from '../../src/courses/learning/opening';
import { earliestDone } from '../../src/courses/learning/minimum-time';
import { trainingMinutes } from '../../src/courses/learning/training-minutes';
import { course, lesson } from './teaching';

type Opens = { on: string } | { afterDays: number } | undefined;

test.each<[Opens, string | null, string, object | null]>([
  [undefined, null, '2026-05-04', null],
  [{ on: '2026-05-04' }, null, '2026-05-03', { on: '2026-05-04' }],
  [{ on: '2026-05-04' }, null, '2026-05-04', null],
  [{ on: '2026-05-04' }, '2026-05-01', '2026-05-05', null],
  [{ afterDays: 7 }, null, '2026-05-04', { afterDays: 7 }],
  [{ afterDays: 0 }, null, '2026-05-04', { afterDays: 0 }],
  [{ afterDays: 0 }, '2026-05-04', '2026-05-04', null],
  [{ afterDays: 7 }, '2026-05-04', '2026-05-10', { on: '2026-05-11' }],
  [{ afterDays: 7 }, '2026-05-04', '2026-05-11', null],
  [{ afterDays: 1 }, '2026-02-28', '2026-02-28', { on: '2026-03-01' }],
])('a lesson that opens %j, begun on %s, is on %s closed by %j', (opens, begunOn, today, closed) => {
  expect(closedOn({ opens }, begunOn, today)).toEqual(closed);
});

const at = (time: string) => new Date(`2026-05-04T${time}Z`);

test.each<[number | undefined, Date | null, Date, object]>([
  [undefined, null, at('14:00'), { state: 'at-once' }],
  [5, null, at('14:00'), { state: 'unopened' }],
  [5, at('14:00'), at('14:04:59'), { state: 'from', at: at('14:05') }],
  [5, at('14:00'), at('14:05'), { state: 'at-once' }],
])('at least %p minutes from %p are at %p: %j', (minimumMinutes, openedAt, now, earliest) => {
  expect(earliestDone({ minimumMinutes }, openedAt, now)).toEqual(earliest);
});

const two = [lesson('one', { minutes: 20 }), lesson('two', { minutes: 25, optional: true })];

test('a course that says no hours stands for the minutes of its lessons in its own domain', () => {
  expect(trainingMinutes(course(two))).toEqual([{ domain: 'boundaries', minutes: 45 }]);
});

test('a course that says its hours stands for those', () => {
  const hours = [
    { domain: 'ethics', minutes: 60 },
    { domain: 'boundaries', minutes: 30 },
  ];
  expect(trainingMinutes(course(two, { hours }))).toEqual(hours);
});
