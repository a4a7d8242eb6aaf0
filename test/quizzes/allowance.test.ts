import {
  type Allowance,
  closingFor,
  deadlineFor,
  extraMinutes,
} from '../../src/quizzes/accommodations/allowance';

const nine = new Date('2026-05-04T09:00:00Z');
const at = (time: string) => new Date(`2026-05-04T${time}:00Z`);
const none: Allowance = {
  extraPercent: null,
  extraMinutes: null,
  extraAttempts: 0,
  opensAt: null,
  closesAt: null,
};
const quarterMore = { ...none, extraPercent: 25 };
const tenMore = { ...none, extraMinutes: 10 };
const ownWindow = { ...none, opensAt: at('08:00'), closesAt: at('09:20') };

test.each([
  ['nothing', 30, null, 0],
  ['a quarter of half an hour', 30, quarterMore, 8],
  ['ten minutes', 30, tenMore, 10],
  ['a quarter of no limit', null, quarterMore, 0],
  ['ten minutes of no limit', null, tenMore, 10],
])('%s is so many minutes more', (_, minutes, allowance, extra) =>
  expect(extraMinutes({ minutes }, allowance)).toBe(extra),
);

test.each([
  ['no limit, no closing', null, null, null, null],
  ['a limit', 30, null, null, at('09:30')],
  ['a closing', null, at('12:00'), null, at('12:00')],
  ['a limit before the closing', 30, at('12:00'), null, at('09:30')],
  ['a closing before the limit', 30, at('09:10'), null, at('09:10')],
  ['a limit and a quarter more', 30, null, quarterMore, at('09:38')],
  ['a closing that extra time moves', 30, at('09:10'), tenMore, at('09:20')],
  ['a window of their own before the quiz closes', 30, at('12:00'), ownWindow, at('09:20')],
  ['a window of their own after the quiz has closed', 30, at('08:30'), ownWindow, at('09:20')],
])('the deadline with %s', (_, minutes, sitBy, allowance, deadline) =>
  expect(deadlineFor({ minutes, sitBy }, allowance, nine)).toEqual(deadline),
);

test('extra time does not move the end of a window of their own', () => {
  const allowance = { ...ownWindow, extraMinutes: 10 };
  expect(closingFor({ minutes: 30, sitBy: at('12:00') }, allowance)).toEqual(at('09:20'));
});
