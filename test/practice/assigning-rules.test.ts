import {
  covers,
  type Assigned,
  type EntitlementGround,
  lastDay,
  notEntitled,
  whoMay,
  whoMayOnSomeDay,
} from '../../src/practice/assigning/entitlement';
import { entitlementSentence } from '../../src/practice/assigning/entitlement-words';
import {
  assertCanEnd,
  assertProposed,
  lookedAhead,
  overlap,
  stateOf,
  validityFaults,
} from '../../src/practice/assigning/assignment-rules';
import { loadLocales } from '../../src/shared/texts.provider';

beforeAll(() => loadLocales());

const assigned = (given: Partial<Assigned> = {}): Assigned => ({
  traineeId: 'priya',
  supervisorId: 'sam',
  status: 'confirmed',
  relation: 'none',
  validFrom: '2026-05-03',
  validUntil: null,
  endedOn: null,
  proposedAt: new Date('2026-05-01T10:00:00Z'),
  ...given,
});

const ground = (given: Partial<EntitlementGround> = {}): EntitlementGround => ({
  policy: { assignedOnly: true, barRelatives: true, barCohortPeers: false },
  supervisors: new Map([
    ['jo', { name: 'Jo', outside: false }],
    ['sam', { name: 'Sam', outside: false }],
    ['kit', { name: 'Kit', outside: true }],
  ]),
  assignments: [assigned()],
  cohortPeers: [],
  ...given,
});
const free = { assignedOnly: false, barRelatives: true, barCohortPeers: true };
const sam = (day: string) => ({ traineeId: 'priya', supervisorId: 'sam', day });

test.each([
  [null, null, null],
  ['2026-06-30', null, '2026-06-30'],
  [null, '2026-05-20', '2026-05-20'],
  ['2026-06-30', '2026-05-20', '2026-05-20'],
  ['2026-06-30', '2026-07-20', '2026-06-30'],
])('until %p and ended on %p, the last day is %p', (validUntil, endedOn, last) => {
  expect(lastDay({ validUntil, endedOn })).toBe(last);
});

test.each([
  ['2026-05-02', false],
  ['2026-05-03', true],
  ['2026-05-31', true],
  ['2026-06-01', false],
])('from 3 to 31 May, %s is covered: %p', (day, covered) => {
  expect(covers(assigned({ validUntil: '2026-05-31' }), day)).toBe(covered);
});

describe('who may sign', () => {
  test.each<[string, Partial<EntitlementGround>, string, string | null, string | null]>([
    ['assigned on the day', {}, '2026-05-03', null, null],
    ['before it begins', {}, '2026-05-02', 'notYet', '2026-05-03'],
    [
      'after it was over',
      { assignments: [assigned({ validUntil: '2026-05-04' })] },
      '2026-05-05',
      'over',
      '2026-05-04',
    ],
    [
      'after it was ended',
      { assignments: [assigned({ validUntil: '2026-12-31', endedOn: '2026-05-04' })] },
      '2026-05-05',
      'over',
      '2026-05-04',
    ],
    [
      'between two of them, the next is named',
      {
        assignments: [
          assigned({ validUntil: '2026-05-04' }),
          assigned({ validFrom: '2026-07-01' }),
          assigned({ validFrom: '2026-06-01' }),
        ],
      },
      '2026-05-20',
      'notYet',
      '2026-06-01',
    ],
    ['proposed only', { assignments: [assigned({ status: 'proposed' })] }, '2026-05-03', 'proposed', null],
    ['declined', { assignments: [assigned({ status: 'declined' })] }, '2026-05-03', 'unassigned', null],
    ['not at all', { assignments: [] }, '2026-05-03', 'unassigned', null],
    [
      'assigned to somebody else',
      { assignments: [assigned({ traineeId: 'noor' })] },
      '2026-05-03',
      'unassigned',
      null,
    ],
    [
      'any member, where nobody has to be assigned',
      { policy: free, assignments: [] },
      '2026-05-03',
      null,
      null,
    ],
    ['somebody who has gone', { supervisors: new Map() }, '2026-05-03', 'gone', null],
    ['a relative', { assignments: [assigned({ relation: 'relative' })] }, '2026-05-03', 'relative', null],
    [
      'a relative where nobody has to be assigned, though declined',
      { policy: free, assignments: [assigned({ relation: 'relative', status: 'declined' })] },
      '2026-05-03',
      'relative',
      null,
    ],
    [
      'a relative where they are not barred',
      {
        policy: { assignedOnly: true, barRelatives: false, barCohortPeers: false },
        assignments: [assigned({ relation: 'relative' })],
      },
      '2026-05-03',
      null,
      null,
    ],
    [
      'somebody once declared a relative, and corrected since',
      {
        assignments: [
          assigned({ relation: 'relative', status: 'declined' }),
          assigned({ relation: 'friend', proposedAt: new Date('2026-05-02T10:00:00Z') }),
        ],
      },
      '2026-05-03',
      null,
      null,
    ],
  ])('%s', (_, given, day, because, on) => {
    const answer = notEntitled(ground(given), sam(day));
    expect(answer).toEqual(because ? { because, on } : null);
  });

  const peers = [{ traineeId: 'priya', supervisorId: 'sam', from: '2026-05-01', until: '2026-05-31' }];
  test.each([
    ['2026-05-01', free, 'cohort-peers'],
    ['2026-05-31', free, 'cohort-peers'],
    ['2026-06-01', free, undefined],
    ['2026-05-01', { ...free, barCohortPeers: false }, undefined],
  ])('in training together in May, on %s', (day, policy, because) => {
    expect(notEntitled(ground({ policy, cohortPeers: peers, assignments: [] }), sam(day))?.because).toBe(
      because,
    );
  });

  test('nobody signs their own, whatever they are', () => {
    const own = { traineeId: 'sam', supervisorId: 'sam', day: '2026-05-03' };
    expect(notEntitled(ground({ policy: free }), own)?.because).toBe('own');
  });

  test('somebody from outside is always assigned', () => {
    const kit = { traineeId: 'priya', supervisorId: 'kit', day: '2026-05-03' };
    expect(notEntitled(ground({ policy: free }), kit)?.because).toBe('unassigned');
    const theirs = ground({ policy: free, assignments: [assigned({ supervisorId: 'kit' })] });
    expect(notEntitled(theirs, kit)).toBeNull();
    expect(whoMay(theirs, 'priya', '2026-05-03')).toEqual(['jo', 'sam', 'kit']);
    expect(whoMay(theirs, 'noor', '2026-05-03')).toEqual(['jo', 'sam']);
  });

  test('whom a trainee can name has begun, and may be over since', () => {
    const over = ground({ assignments: [assigned({ validUntil: '2026-05-04' })] });
    expect(whoMayOnSomeDay(over, 'priya', '2026-06-01')).toEqual(['sam']);
    expect(whoMayOnSomeDay(over, 'priya', '2026-05-02')).toEqual([]);
  });
});

describe('the sentence says why, and who can instead', () => {
  const refused = (given: object) => ({
    because: 'notYet' as const,
    on: '2026-05-03',
    name: 'Sam',
    pair: { day: '2026-05-01' },
    instead: [],
    ...given,
  });
  test.each([
    [
      refused({}),
      'The assignment of Sam begins on 3 May 2026, and this took place on 1 May 2026. Nobody else can sign for 1 May 2026 yet: ask your programme manager to assign a supervisor from that day on.',
    ],
    [
      refused({ because: 'over', on: '2026-04-30', instead: ['Jo'] }),
      'The assignment of Sam ended on 30 April 2026, and this took place on 1 May 2026. Jo can sign instead.',
    ],
    [
      refused({ because: 'gone', on: null, instead: ['Jo', 'Kit', 'Mo', 'Al', 'Di'] }),
      'Sam no longer signs here. Jo, Kit, Mo and 2 others can sign instead.',
    ],
    [
      refused({ because: 'relative', on: null, instead: ['Jo', 'Kit'] }),
      'Sam is declared to be a relative, and relatives do not sign for each other here. Jo and Kit can sign instead.',
    ],
    [
      refused({ because: 'cohort-peers', on: null, instead: ['Jo', 'Kit', 'Mo', 'Al'] }),
      'Sam is in training in the same cohort, and people who train together do not sign for each other here. Jo, Kit, Mo and one other person can sign instead.',
    ],
  ])('%#', (given, sentence) => expect(entitlementSentence(given)).toBe(sentence));
});

test.each([
  ['2026-05-01', null, '2026-06-01', null, true],
  ['2026-05-01', '2026-05-31', '2026-06-01', null, false],
  ['2026-05-01', '2026-06-01', '2026-06-01', null, true],
  ['2026-07-01', null, '2026-06-01', '2026-06-30', false],
])('%s to %p and %s to %p share a day: %p', (validFrom, validUntil, from, until, shared) => {
  const one = { validFrom, validUntil, endedOn: null };
  const other = { validFrom: from, validUntil: until, endedOn: null };
  expect([overlap(one, other), overlap(other, one)]).toEqual([shared, shared]);
});

test('an assignment that was ended early makes room for another', () => {
  const ended = { validFrom: '2026-05-01', validUntil: null, endedOn: '2026-05-20' };
  expect(overlap(ended, { validFrom: '2026-05-21', validUntil: null, endedOn: null })).toBe(false);
});

test('days that end before they begin are refused', () => {
  expect(validityFaults({ validFrom: '2026-05-02', validUntil: '2026-05-01' })).toEqual([
    {
      pointer: '/validUntil',
      detail: 'The last day lies before the first. Choose a later one, or leave it empty.',
    },
  ]);
  expect(validityFaults({ validFrom: '2026-05-02', validUntil: '2026-05-02' })).toEqual([]);
});

test.each([
  [{ status: 'proposed' as const }, 'proposed'],
  [{ status: 'declined' as const }, 'declined'],
  [{ validFrom: '2026-05-11' }, 'coming'],
  [{ validFrom: '2026-05-10' }, 'current'],
  [{ validUntil: '2026-05-10' }, 'current'],
  [{ validUntil: '2026-05-09' }, 'over'],
  [{ endedOn: '2026-05-09' }, 'over'],
])('on 10 May, %p is %s', (given, state) => {
  expect(stateOf(assigned(given), '2026-05-10')).toBe(state);
});

test('decided once, ended once', () => {
  expect(() => assertProposed({ status: 'confirmed' })).toThrow('This was confirmed already');
  expect(() => assertProposed({ status: 'declined' })).toThrow('This was declined already');
  expect(() => assertProposed({ status: 'withdrawn' })).toThrow('This was taken back by the trainee');
  expect(() => assertProposed({ status: 'proposed' })).not.toThrow();
  expect(() => assertCanEnd({ status: 'proposed', endedOn: null })).toThrow('never confirmed');
  expect(() => assertCanEnd({ status: 'confirmed', endedOn: '2026-05-01' })).toThrow('ended already');
});

test('days ahead are days of the calendar', () => {
  expect(lookedAhead('2026-02-01')).toBe('2026-03-03');
});
