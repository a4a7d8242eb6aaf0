import fc from 'fast-check';
import { reasonAgainst, type Sum, totals } from '../../src/practice/entries/totals';

const sum = (status: Sum['status'], minutes: number, given: Partial<Sum> = {}): Sum => ({
  domain: 'boundaries',
  status,
  activityCounts: true,
  minutes,
  entries: 1,
  ...given,
});

test.each([
  ['a draft', 'draft', true, 'draft'],
  ['a sent entry', 'submitted', true, null],
  ['a returned entry', 'returned', true, 'returned'],
  ['a signed entry', 'signed', true, null],
  ['a signed entry of an activity that does not count', 'signed', false, 'activity'],
  ['a draft of an activity that does not count', 'draft', false, 'activity'],
] as const)('why %s does not count', (_, status, activityCounts, reason) => {
  expect(reasonAgainst({ status, activityCounts })).toBe(reason);
});

test('what counts, what waits and what does not are told apart, with the reasons', () => {
  const sums = [
    sum('signed', 120),
    sum('submitted', 60),
    sum('returned', 30),
    sum('draft', 15),
    sum('draft', 5, { activityCounts: false }),
    sum('signed', 10, { activityCounts: false, entries: 2 }),
    sum('signed', 45, { domain: 'listening' }),
  ];
  expect(totals(sums)).toEqual([
    {
      domain: 'boundaries',
      counted: 120,
      waiting: 60,
      notCounted: [
        { reason: 'returned', minutes: 30, entries: 1 },
        { reason: 'draft', minutes: 15, entries: 1 },
        { reason: 'activity', minutes: 15, entries: 3 },
      ],
    },
    { domain: 'listening', counted: 45, waiting: 0, notCounted: [] },
  ]);
});

test('no minute is lost or told twice', () => {
  const some = fc.record({
    domain: fc.constantFrom('a', 'b'),
    status: fc.constantFrom('draft', 'submitted', 'returned', 'signed'),
    activityCounts: fc.boolean(),
    minutes: fc.integer({ min: 1, max: 1440 }),
    entries: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(some), (sums) => {
      const told = totals(sums).flatMap(({ counted, waiting, notCounted }) => [
        counted,
        waiting,
        ...notCounted.map(({ minutes }) => minutes),
      ]);
      const all = (figures: number[]) => figures.reduce((total, figure) => total + figure, 0);
      expect(all(told)).toBe(all(sums.map(({ minutes }) => minutes)));
    }),
  );
});
