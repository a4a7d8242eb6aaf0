import fc from 'fast-check';
import { EntryForm } from '../../src/practice/entries/entries.schemas';
import { entryFaults } from '../../src/practice/entries/entry-faults';
import { minutesIn, shareFault, sharesIn, typedShares } from '../../src/practice/entries/shares';
import { endOf, stretchOf } from '../../src/practice/entries/stretch';
import { same } from '../../src/practice/same';
import { loadLocales } from '../../src/shared/texts.provider';
import { roleAndPay, span } from '../../src/practice/wording';
import { Vocabulary } from '../../src/practice/vocabulary/vocabulary';

beforeAll(() => loadLocales());

const sam = '1b2f0f4e-52f5-4a44-8a57-5d5f0d7f1a03';

describe('how long it was', () => {
  test.each([
    ['as long as was said', null, null, 90, { minutes: 90 }],
    ['a start changes nothing about that', '14:00', null, 90, { minutes: 90 }],
    ['from start to end', '14:00', '15:30', null, { minutes: 90 }],
    ['past midnight', '22:45', '00:15', null, { minutes: 90 }],
    ['to the minute before', '14:00', '13:59', null, { minutes: 1439 }],
    ['all three, and they agree', '22:45', '00:15', 90, { minutes: 90 }],
    ['a whole day, said as well', '09:00', '09:00', 1440, { minutes: 1440 }],
    ['nothing', null, null, null, { at: 'minutes', because: 'noLength' }],
    ['a start alone', '14:00', null, null, { at: 'minutes', because: 'noLength' }],
    ['an end alone', null, '15:30', null, { at: 'startsAt', because: 'noStart' }],
    ['an end and a length', null, '15:30', 90, { at: 'startsAt', because: 'noStart' }],
    ['the same moment twice', '09:00', '09:00', null, { at: 'endsAt', because: 'sameTime' }],
    ['that disagree', '14:00', '15:30', 60, { at: 'endsAt', because: 'disagree', between: 90 }],
  ] as const)('%s', (_, startsAt, endsAt, length, stretch) => {
    expect(stretchOf({ startsAt, endsAt, length })).toEqual(stretch);
  });

  test.each([
    ['14:00', 90, { time: '15:30', nextDay: false }],
    ['23:00', 59, { time: '23:59', nextDay: false }],
    ['23:00', 60, { time: '00:00', nextDay: true }],
    ['09:05', 1440, { time: '09:05', nextDay: true }],
  ])('from %s, %d minutes on', (startsAt, minutes, end) => expect(endOf(startsAt, minutes)).toEqual(end));

  test('an end leads back to the length it came from', () => {
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
    fc.assert(
      fc.property(time, fc.integer({ min: 1, max: 1439 }), (startsAt, minutes) => {
        const endsAt = endOf(startsAt, minutes).time;
        expect(stretchOf({ startsAt, endsAt, length: null })).toEqual({ minutes });
      }),
    );
  });

  test('it is said from when to when', () => {
    expect([span('14:00', 90), span('22:45', 90)]).toEqual(['14:00 to 15:30', '22:45 to 00:15 the next day']);
  });
});

describe('minutes split over domains', () => {
  const known = (domain: string) => ['a', 'b', 'c'].includes(domain);
  const of = (...minutes: number[]) =>
    minutes.map((share, at) => ({ domain: 'abc'.charAt(at), minutes: share }));
  test.each([
    ['one takes everything', of(90), null],
    ['two make the whole', of(60, 30), null],
    ['none at all', [], { because: 'unknown' }],
    ['a domain that is not on the list', [{ domain: 'x', minutes: 90 }], { because: 'unknown' }],
    ['a domain twice', [...of(60), { domain: 'a', minutes: 30 }], { because: 'twice' }],
    ['no whole number', of(89.5, 0.5), { because: 'notWhole' }],
    ['what is no number', of(90, Number.NaN), { because: 'notWhole' }],
    ['less than nothing', of(91, -1), { because: 'notWhole' }],
    ['too little', of(60, 20), { because: 'missing', minutes: 10 }],
    ['too much', of(60, 45), { because: 'over', minutes: 15 }],
  ])('%s', (_, shares, fault) => expect(shareFault(shares, 90, known)).toEqual(fault));

  test('what is typed into the rows is read, and what is left empty or nought is not there', () => {
    const form = { 'minutes-in-a': ' 60 ', 'minutes-in-b': '', 'minutes-in-c': '0', minutes: '60' };
    expect(sharesIn(form)).toEqual([{ domain: 'a', minutes: 60 }]);
    expect(sharesIn({ 'minutes-in-a': '1e2', 'minutes-in-b': ['5'] })).toEqual([
      { domain: 'a', minutes: Number.NaN },
    ]);
  });

  test('what stands in the rows is what was typed into them', () => {
    const share = fc.record({
      domain: fc.stringMatching(/^[a-z]{1,9}$/),
      minutes: fc.integer({ min: 1, max: 1440 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(share, { minLength: 2, selector: ({ domain }) => domain }), (shares) => {
        expect(sharesIn(typedShares(shares))).toEqual(shares);
        expect(shareFault(shares, minutesIn(shares), () => true)).toBeNull();
      }),
    );
    expect(typedShares([{ domain: 'a', minutes: 60 }])).toEqual({ domain: 'a' });
    expect(typedShares([])).toEqual({ domain: '' });
  });
});

describe('the form of an entry', () => {
  const typed = {
    day: '2026-05-03',
    hours: '1',
    minutes: '30',
    activityKind: 'group',
    setting: 'community',
    domain: 'boundaries',
    supervisorId: sam,
  };
  const read = (given: object) => EntryForm.parse({ ...typed, ...given }).words;

  test('the plain case: one domain takes everything, a lead, voluntary', () => {
    expect(read({})).toEqual({
      ...{ day: '2026-05-03', startsAt: null, minutes: 90, activityKind: 'group', setting: 'community' },
      ...{ shares: [{ domain: 'boundaries', minutes: 90 }], role: 'lead', paid: false, competencies: [] },
      ...{ supervisorId: sam, observed: false, reflection: null },
    });
  });

  test.each([
    [
      'start and end',
      { startsAt: '22:45', endsAt: '00:15', hours: undefined, minutes: undefined },
      { startsAt: '22:45', minutes: 90 },
    ],
    ['a time with seconds, as some browsers send it', { startsAt: '14:00:00' }, { startsAt: '14:00' }],
    ['one competency', { competencies: 'support' }, { competencies: ['support'] }],
    [
      'several, one of them twice',
      { competencies: ['support', 'crisis', 'support'] },
      { competencies: ['support', 'crisis'] },
    ],
    ['paid, as an observer', { paid: 'yes', role: 'observer' }, { paid: true, role: 'observer' }],
    [
      'split, which sets the one domain aside',
      { 'minutes-in-a': '60', 'minutes-in-b': '30' },
      {
        shares: [
          { domain: 'a', minutes: 60 },
          { domain: 'b', minutes: 30 },
        ],
      },
    ],
  ])('%s', (_, given, words) => expect(read(given)).toMatchObject(words));

  test.each([
    ['startsAt', { startsAt: '25:00' }, 'Enter a time of day, such as 14:05.'],
    ['startsAt', { endsAt: '15:30' }, 'Enter when it began as well, or only how long it took.'],
    [
      'endsAt',
      { startsAt: '14:00', endsAt: '15:00' },
      'From start to end is 1 h, and the time above says something else. Correct one of them, or leave one empty.',
    ],
    [
      'endsAt',
      { startsAt: '14:00', endsAt: '14:00', hours: undefined, minutes: undefined },
      'This is the moment it began. If it went on for a whole day, enter 24 hours instead.',
    ],
    [
      'minutes',
      { hours: undefined, minutes: undefined },
      'Enter a time between 1 minute and 24 hours, in whole minutes.',
    ],
    ['role', { role: 'captain' }, 'Choose your role.'],
    ['paid', { paid: 'perhaps' }, 'Choose paid or voluntary.'],
  ])('at %s: %p is refused', (field, given, message) => {
    const { error } = EntryForm.safeParse({ ...typed, ...given });
    expect(error?.issues).toMatchObject([{ path: [field], message }]);
  });
});

describe('what an entry says of domains and competencies', () => {
  const vocabulary = Vocabulary.parse({
    activityKinds: [{ key: 'group', name: 'Group', counts: true }],
    settings: [{ key: 'community', name: 'Community' }],
    domains: [
      { key: 'a', name: 'A' },
      { key: 'b', name: 'B' },
    ],
    competencies: [{ key: 'support', name: 'Support' }],
  });
  const words = {
    ...{ day: '2026-05-03', startsAt: '14:00', minutes: 90, activityKind: 'group', setting: 'community' },
    ...{ shares: [{ domain: 'a', minutes: 60 }], role: 'lead' as const, paid: false },
    ...{ competencies: ['support'], supervisorId: sam, observed: false, reflection: null },
  };
  const share = (a: number, b: number) => [
    { domain: 'a', minutes: a },
    { domain: 'b', minutes: b },
  ];
  test.each([
    ['a split that makes the whole', { shares: share(60, 30) }, []],
    [
      'a split that is short',
      { shares: share(60, 10) },
      [['/shares', '20 min of 1 h 30 min are missing. Put them into one of the domains.']],
    ],
    [
      'a split that is long',
      { shares: share(60, 45) },
      [['/shares', 'These are 15 min more than 1 h 30 min. Take them out, or correct the time above.']],
    ],
    [
      'one row that is not the whole',
      {},
      [['/shares', '30 min of 1 h 30 min are missing. Put them into one of the domains.']],
    ],
    [
      'a split over a domain that is gone',
      { shares: [...share(30, 30), { domain: 'c', minutes: 30 }] },
      [['/shares', 'One of these domains is not on the list any more. Put its minutes into another.']],
    ],
    ['no domain', { shares: [{ domain: '', minutes: 90 }] }, [['/domain', 'Choose what it was about.']]],
    [
      'a competency that is gone',
      { shares: share(60, 30), competencies: ['magic'] },
      [['/competencies', 'Choose competencies from the list.']],
    ],
  ])('%s', (_, given, faults) => {
    const ground = { today: '2026-05-03', vocabulary, supervisorFault: null };
    const found = entryFaults({ ...words, ...given }, ground);
    expect(found.map(({ pointer, detail }) => [pointer, detail])).toEqual(faults);
  });
});

test.each([
  [{ role: 'co-lead' as const, paid: true }, 'Co-lead · Paid'],
  [{ role: 'lead' as const, paid: false }, 'Lead · Voluntary'],
  [{ role: null, paid: null }, null],
])('role and pay of %p: %p', (said, text) => expect(roleAndPay(said)).toBe(text));

test.each([
  [{ a: [{ b: 1 }] }, { a: [{ b: 1 }] }, true],
  [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, false],
  [{ a: [1] }, { a: [1, 2] }, false],
  [{ a: null }, { a: {} }, false],
])('%p and %p are the same: %p', (one: unknown, other: unknown, alike) =>
  expect(same(one, other)).toBe(alike),
);
