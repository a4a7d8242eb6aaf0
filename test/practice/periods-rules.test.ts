import { loadLocales } from '../../src/shared/texts.provider';
import { closingRefusal } from '../../src/practice/periods/closable';
import { isOver, periodOf, periodsBefore } from '../../src/practice/periods/period';
import { closingText, summaryOf } from '../../src/practice/periods/period-summary';
import { entry } from '../../src/practice/samples';

beforeAll(() => loadLocales());

test.each([
  ['2026-05-03', 'week', '2026-04-27', '2026-05-03'],
  ['2026-05-04', 'week', '2026-05-04', '2026-05-10'],
  ['2027-01-01', 'week', '2026-12-28', '2027-01-03'],
  ['2026-05-31', 'month', '2026-05-01', '2026-05-31'],
  ['2028-02-29', 'month', '2028-02-01', '2028-02-29'],
  ['2026-12-31', 'month', '2026-12-01', '2026-12-31'],
] as const)('%s lies in the %s from %s to %s', (day, kind, first, last) =>
  expect(periodOf(day, kind)).toEqual({ kind, first, last }),
);

test('one can choose from the periods that are over, the latest first', () => {
  const firsts = (kind: 'week' | 'month') => periodsBefore('2026-03-01', kind, 3).map(({ first }) => first);
  expect(firsts('month')).toEqual(['2026-02-01', '2026-01-01', '2025-12-01']);
  expect(firsts('week')).toEqual(['2026-02-16', '2026-02-09', '2026-02-02']);
});

test('a period is over on the day after its last', () => {
  const may = periodOf('2026-05-15', 'month');
  expect([isOver(may, '2026-05-31'), isOver(may, '2026-06-01')]).toEqual([false, true]);
});

describe('closing', () => {
  const may = periodOf('2026-05-15', 'month');
  const state = { traineeId: 'priya', entries: 3, waiting: 0, closed: false };
  const sam = { personId: 'sam', overseer: false, supervises: true, today: '2026-06-01' };
  test.each([
    ['by whoever signs in it', {}, {}, null],
    ['by a manager', {}, { personId: 'ade', supervises: false, overseer: true }, null],
    ['by somebody else', {}, { personId: 'jo', supervises: false }, 'Only somebody who signs'],
    ['of one’s own', {}, { personId: 'priya', overseer: true }, 'your own practice'],
    ['on its last day', {}, { today: '2026-05-31' }, 'not over yet'],
    ['while one entry waits', { waiting: 1 }, {}, 'One entry of this period waits'],
    ['while several wait', { waiting: 2 }, {}, '2 entries of this period wait'],
    ['twice', { closed: true }, {}, 'closed already'],
    ['of nothing', { entries: 0 }, {}, 'Nothing in this period is signed'],
  ])('%s', (_, stands, by, refused) => {
    const failure = closingRefusal(may, { ...state, ...stands }, { ...sam, ...by });
    expect(failure?.message ?? null).toEqual(refused === null ? null : expect.stringContaining(refused));
  });
});

test('a summary has every minute once, under the right words', () => {
  const split = [
    { domain: 'mutual-support', minutes: 30 },
    { domain: 'active-listening', minutes: 60 },
  ];
  const entries = [
    entry('signed', { shares: split }),
    entry('signed', { minutes: 45, activityKind: 'preparation', activityCounts: false }),
    entry('voided', { minutes: 20 }),
    entry('signed', {
      minutes: 60,
      activityKind: 'group',
      shares: [{ domain: 'active-listening', minutes: 60 }],
    }),
  ];
  expect(summaryOf(entries, { supervision: 60, running: 1_000, repudiated: new Set() })).toEqual({
    ...{ entries: 3, minutes: 150, uncounted: 45, voided: 20, supervision: 60, running: 1_000 },
    kinds: [
      { key: 'group', minutes: 60 },
      { key: 'one-to-one', minutes: 90 },
    ],
    domains: [
      { key: 'active-listening', minutes: 120 },
      { key: 'mutual-support', minutes: 30 },
    ],
  });
});

test('what is signed of a closing binds it to the head of the chain', () => {
  const summary = summaryOf([entry('signed')], { supervision: 0, running: 90, repudiated: new Set() });
  const closing = {
    organisationId: 'o',
    traineeId: 'p',
    period: periodOf('2026-05-01', 'month'),
    summary,
    closedBy: 's',
  };
  const one = closingText({ ...closing, head: { sequence: 1, hash: 'a' } });
  expect(one).not.toBe(closingText({ ...closing, head: { sequence: 2, hash: 'b' } }));
  expect(JSON.parse(one)).toMatchObject({ closing: 'practice-period', head: { sequence: 1, hash: 'a' } });
});
