import { dueNudge } from '../../src/courses/reminders/nudge-time';

const due = (now: string, timeZone: string) => {
  const found = dueNudge(new Date(now), timeZone);
  return found && [found.from.toISOString(), found.until.toISOString()];
};

test.each([
  ['2026-05-20T07:59:59Z', 'Europe/London'],
  ['2026-05-20T11:00:00Z', 'Europe/London'],
  ['2026-05-20T09:00:00Z', 'America/New_York'],
  ['2026-05-20T23:00:00Z', 'Europe/London'],
])('at %s nobody in %s is written to', (now, timeZone) => {
  expect(due(now, timeZone)).toBeNull();
});

test('at nine in the morning, and until noon, it is about whoever was last there a week before nine', () => {
  const expected = ['2026-04-22T08:00:00.000Z', '2026-05-13T08:00:00.000Z'];
  expect(due('2026-05-20T08:00:00Z', 'Europe/London')).toEqual(expected);
  expect(due('2026-05-20T10:59:59Z', 'Europe/London')).toEqual(expected);
});

test('a week is a week of mornings, also when the clocks go forward', () => {
  expect(due('2026-04-01T08:00:00Z', 'Europe/London')).toEqual([
    '2026-03-04T09:00:00.000Z',
    '2026-03-25T09:00:00.000Z',
  ]);
});

test('where the day is ahead by half an hour, nine is nine there', () => {
  expect(due('2026-05-20T04:00:00Z', 'Asia/Kolkata')?.[1]).toBe('2026-05-13T03:30:00.000Z');
});
