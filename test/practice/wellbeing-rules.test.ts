import { isTold, toldFrom } from '../../src/practice/wellbeing/telling';
import { sharingOf } from '../../src/practice/wellbeing/sharing-rules';
import { daysBefore, type Logged, signalsIn } from '../../src/practice/wellbeing/overload';

const today = '2026-05-20';
const ago = (days: number, given: Partial<Logged> = {}): Logged => ({
  day: daysBefore(today, days),
  startsAt: null,
  minutes: 60,
  activityKind: 'one-to-one',
  competencies: [],
  ...given,
});
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => ago(from + at));

test.each<[string, Logged[], number, string[]]>([
  ['nothing', [], 0, []],
  ['six hours in a day', [ago(0, { minutes: 360 })], 0, []],
  ['a minute more', [ago(0, { minutes: 300 }), ago(0, { minutes: 61 })], 0, ['long-days']],
  ['a long day six days ago', [ago(6, { minutes: 361 })], 0, ['long-days']],
  ['a long day a week ago', [ago(7, { minutes: 361 })], 0, []],
  ['an end at ten', [ago(1, { startsAt: '21:00', minutes: 60 })], 0, []],
  ['an end after ten', [ago(1, { startsAt: '21:00', minutes: 61 })], 0, ['late-nights']],
  ['a start at ten', [ago(1, { startsAt: '22:00', minutes: 5 })], 0, ['late-nights']],
  ['a start before dawn', [ago(1, { startsAt: '04:59' })], 0, ['late-nights']],
  ['a start at dawn', [ago(1, { startsAt: '05:00' })], 0, []],
  ['a late night a week ago', [ago(7, { startsAt: '23:00' })], 0, []],
  ['20 hours since supervision', [], 1200, []],
  ['a minute more than 20 hours', [], 1201, ['without-supervision']],
  ['two crises', [ago(0, { competencies: ['crisis'] }), ago(6, { competencies: ['crisis'] })], 0, []],
  [
    'three crises, one by its kind',
    [
      ago(0, { competencies: ['support', 'crisis'] }),
      ago(3, { activityKind: 'crisis-call' }),
      ago(6, { competencies: ['crisis'] }),
    ],
    0,
    ['crises'],
  ],
  ['thirteen days in a row', days(0, 12), 0, []],
  ['fourteen days in a row', days(0, 13), 0, ['no-rest']],
  ['fourteen days up to yesterday', days(1, 14), 0, ['no-rest']],
  ['a day off among them', [...days(0, 6), ...days(8, 14)], 0, []],
])('%s', (_, entries, minutesSinceMet, kinds) => {
  expect(signalsIn({ today, entries, minutesSinceMet }).map(({ kind }) => kind)).toEqual(kinds);
});

test('a signal says the figure it rests on, of the latest long day', () => {
  const entries = [ago(2, { minutes: 500 }), ago(1, { minutes: 400 }), ago(1, { startsAt: '23:00' })];
  expect(signalsIn({ today, entries, minutesSinceMet: 1860 })).toEqual([
    { kind: 'long-days', day: '2026-05-19', figure: 460 },
    { kind: 'late-nights', day: null, figure: 1 },
    { kind: 'without-supervision', day: null, figure: 1860 },
  ]);
});

const seenAt = new Date('2026-05-03T18:00:00Z');
test.each([
  ['at once, when told', seenAt, '2026-05-03T18:00:00Z', true],
  ['not within a week', null, '2026-05-10T17:59:59Z', false],
  ['a week after it was seen', null, '2026-05-10T18:00:00Z', true],
])('a supervisor sees a signal %s', (_, sharedAt, now, told) => {
  expect(isTold({ seenAt, sharedAt }, new Date(now))).toBe(told);
  if (!sharedAt) expect(toldFrom({ seenAt, sharedAt })).toEqual(new Date('2026-05-10T18:00:00Z'));
});

test.each([
  [null, null, null, 'private'],
  [seenAt, null, null, 'shared'],
  [seenAt, seenAt, null, 'read'],
  [seenAt, null, seenAt, 'revoked'],
  [seenAt, seenAt, seenAt, 'revoked-after-reading'],
])('sharing stands as it was left', (sharedAt, readAt, revokedAt, sharing) => {
  expect(sharingOf({ sharedWith: sharedAt && 'sam', sharedAt, readAt, revokedAt })).toBe(sharing);
});
