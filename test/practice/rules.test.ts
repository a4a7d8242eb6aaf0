import { loadLocales } from '../../src/shared/texts.provider';
import { readCursor, partOf } from '../../src/shared/http/cursor';
import { columnsOf } from '../../src/practice/entries/entry-words';
import { entryFaults } from '../../src/practice/entries/entry-faults';
import { assertMay, assertSeen, may, type Step } from '../../src/practice/entries/lifecycle';
import type { EntryStatus } from '../../src/practice/entries/practice-entry.entity';
import { canRead } from '../../src/practice/entries/who-reads';
import { dayFault, earliestDay, isStretch } from '../../src/practice/past-day';
import { dueDigest } from '../../src/shared/digest-time';
import { same } from '../../src/practice/same';
import { matching } from '../../src/practice/signing/matching';
import { refusal } from '../../src/practice/signing/signable';
import { nameOf, Vocabulary } from '../../src/practice/vocabulary/vocabulary';
import { called, paragraphs, typedDuration } from '../../src/practice/wording';

beforeAll(() => loadLocales());

const said = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (failure) {
    return (failure as Error).message;
  }
};

describe('the day', () => {
  test.each([
    ['today', '2026-05-03', null],
    ['yesterday', '2026-05-02', null],
    ['tomorrow', '2026-05-04', 'future'],
    ['five years ago to the day', '2021-05-03', null],
    ['a day earlier than that', '2021-05-02', 'tooOld'],
  ])('%s', (_, day, fault) => expect(dayFault(day, '2026-05-03')).toBe(fault));

  test('five years before a leap day end on the last day of February', () => {
    expect(earliestDay('2028-02-29')).toBe('2023-02-28');
  });
});

test.each([
  [0, false],
  [1, true],
  [1440, true],
  [1441, false],
  [30.5, false],
  [-5, false],
  [Number.NaN, false],
])('%p minutes are one stretch of time: %p', (minutes, fits) => expect(isStretch(minutes)).toBe(fits));

describe('what an entry says', () => {
  const vocabulary = Vocabulary.parse({
    activityKinds: [
      { key: 'group', name: 'Group', counts: true },
      { key: 'preparation', name: 'Preparation', counts: false },
    ],
    settings: [{ key: 'community', name: 'Community' }],
    domains: [{ key: 'boundaries', name: 'Boundaries' }],
  });
  const ground = { today: '2026-05-03', vocabulary, supervisorFault: null };
  const words = {
    day: '2026-05-03',
    minutes: 60,
    activityKind: 'group',
    setting: 'community',
    startsAt: null,
    shares: [{ domain: 'boundaries', minutes: 60 }],
    role: 'lead' as const,
    paid: false,
    competencies: [],
    supervisorId: 'sam',
    observed: false,
    reflection: null,
  };

  test('nothing is wrong with it', () => expect(entryFaults(words, ground)).toEqual([]));

  test.each([
    ['/day', { day: '2026-05-04' }, 'This day is still to come. Choose today or an earlier day.'],
    ['/day', { day: '2020-05-04' }, 'This is more than five years ago. Choose a later day.'],
    ['/minutes', { minutes: 0 }, 'Enter a time between 1 minute and 24 hours, in whole minutes.'],
    ['/activityKind', { activityKind: 'juggling' }, 'Choose the kind of activity.'],
    ['/setting', { setting: 'moon' }, 'Choose where it took place.'],
    ['/domain', { shares: [{ domain: 'x', minutes: 60 }] }, 'Choose what it was about.'],
  ])('%s', (pointer, wrong, detail) => {
    expect(entryFaults({ ...words, ...wrong }, ground)).toEqual([{ pointer, detail }]);
  });

  test('every fault is named at once', () => {
    const wrong = { ...words, day: '2027-01-01', minutes: 2000, setting: '' };
    const unfit = { ...ground, supervisorFault: 'Sam no longer signs here.' };
    expect(entryFaults(wrong, unfit).map(({ pointer }) => pointer)).toEqual([
      '/day',
      '/minutes',
      '/setting',
      '/supervisorId',
    ]);
  });

  test.each([
    ['group', true],
    ['preparation', false],
    ['gone', false],
  ])('time on %s counts: %p', (activityKind, counts) => {
    expect(columnsOf({ ...words, activityKind }, vocabulary).activityCounts).toBe(counts);
  });

  test('a reflection is not among the columns', () => {
    expect(Object.keys(columnsOf({ ...words, reflection: 'private' }, vocabulary))).not.toContain(
      'reflection',
    );
  });

  test('a word that is on the list no more stands for itself', () => {
    expect([nameOf(vocabulary.settings, 'community'), nameOf(vocabulary.settings, 'harbour')]).toEqual([
      'Community',
      'harbour',
    ]);
  });

  test('a list with the same word twice is refused', () => {
    const twice = [...vocabulary.settings, ...vocabulary.settings];
    expect(Vocabulary.safeParse({ ...vocabulary, settings: twice }).success).toBe(false);
  });
});

describe('what its author may do', () => {
  const steps: Step[] = ['edit', 'submit', 'withdraw', 'delete'];
  const open: [EntryStatus, Step[]][] = [
    ['draft', ['edit', 'submit', 'delete']],
    ['submitted', ['withdraw']],
    ['returned', ['edit', 'submit', 'withdraw']],
    ['signed', []],
  ];
  test.each(open)('%s: %p', (status, allowed) => {
    expect(steps.filter((step) => may(step, { status }))).toEqual(allowed);
    for (const step of allowed) expect(said(() => assertMay(step, { status }))).toBeNull();
  });

  test.each<[EntryStatus, Step, string]>([
    ['draft', 'withdraw', 'This entry is not waiting for a signature any more.'],
    ['submitted', 'edit', 'This entry is with its supervisor. Take it back first.'],
    ['returned', 'delete', 'This entry has a question. Take it back first, then delete it.'],
    ['signed', 'edit', 'This entry is signed, so it stays as it is.'],
  ])('of a %s entry, %s is refused', (status, step, why) => {
    expect(said(() => assertMay(step, { status }))).toBe(why);
  });

  test('nobody writes over what they have not seen', () => {
    expect(said(() => assertSeen({ version: 2 }, 2))).toBeNull();
    expect(said(() => assertSeen({ version: 3 }, 2))).toMatch(/^This was changed since you opened it here/);
  });

  test.each([
    ['its author', 'priya', 'draft', true],
    ['its supervisor, of a draft', 'sam', 'draft', false],
    ['its supervisor, once sent', 'sam', 'submitted', true],
    ['another supervisor', 'jo', 'submitted', false],
  ] as const)('read by %s', (_, personId, status, reads) => {
    expect(canRead({ traineeId: 'priya', supervisorId: 'sam', status }, personId)).toBe(reads);
  });
});

describe('who may sign', () => {
  const entry = { traineeId: 'priya', supervisorId: 'sam', status: 'submitted' as EntryStatus, version: 2 };
  test.each([
    ['the named supervisor', {}, { personId: 'sam', version: null }, null],
    ['having read this version', {}, { personId: 'sam', version: 2 }, null],
    [
      'its author',
      {},
      { personId: 'priya', version: null },
      'You cannot sign your own practice. The supervisor it names can.',
    ],
    [
      'another supervisor',
      {},
      { personId: 'jo', version: null },
      'Only the supervisor this entry names can sign it or send it back.',
    ],
    ['twice', { status: 'signed' }, { personId: 'sam', version: null }, 'This entry is already signed.'],
    [
      'a draft',
      { status: 'draft' },
      { personId: 'sam', version: null },
      'This entry is not waiting for a signature any more.',
    ],
    [
      'a returned entry',
      { status: 'returned' },
      { personId: 'sam', version: null },
      'This entry is not waiting for a signature any more.',
    ],
    [
      'an earlier version',
      {},
      { personId: 'sam', version: 1 },
      'This entry was changed after you opened it. Read it again before you sign it.',
    ],
  ] as const)('%s', (_, given, reader, why) => {
    expect(refusal({ ...entry, ...given }, reader)?.message ?? null).toBe(why);
  });

  test('somebody who is both still does not sign their own', () => {
    expect(refusal({ ...entry, supervisorId: 'priya' }, { personId: 'priya', version: null })?.status).toBe(
      403,
    );
  });
});

describe('the digest', () => {
  test.each([
    ['before eight', '2026-05-07T06:59:59Z', 'Europe/London', null],
    ['at eight', '2026-05-07T07:00:00Z', 'Europe/London', ['2026-05-07', '2026-05-04T07:00:00.000Z']],
    [
      'late in the morning, about the same',
      '2026-05-07T10:59:00Z',
      'Europe/London',
      ['2026-05-07', '2026-05-04T07:00:00.000Z'],
    ],
    ['at noon', '2026-05-07T11:00:00Z', 'Europe/London', null],
    [
      'half past an hour from London',
      '2026-05-07T03:00:00Z',
      'Asia/Kolkata',
      ['2026-05-07', '2026-05-04T02:30:00.000Z'],
    ],
    [
      'after the clocks went forward',
      '2026-03-30T07:00:00Z',
      'Europe/London',
      ['2026-03-30', '2026-03-27T08:00:00.000Z'],
    ],
    [
      'on the other side of the date line',
      '2026-05-06T20:30:00Z',
      'Pacific/Auckland',
      ['2026-05-07', '2026-05-03T20:00:00.000Z'],
    ],
  ])('%s', (_, now, zone, expected) => {
    const due = dueDigest(new Date(now), zone);
    expect(due && [due.day, due.waitingSince.toISOString()]).toEqual(expected);
  });
});

describe('finding somebody', () => {
  const people = ['Priya Nair', 'Zoë Ångström'].map((name) => ({ id: name, name, email: '', locale: 'en' }));
  test.each([
    [{}, null],
    [{ search: '  ' }, null],
    [{ search: 'nair' }, ['Priya Nair']],
    [{ search: 'zoe ang' }, ['Zoë Ångström']],
    [{ search: 'robin' }, []],
    [{ trainee: 'Priya Nair' }, ['Priya Nair']],
    [{ trainee: 'Priya Nair', search: 'zoë' }, []],
  ])('%p', (wish, found) => expect(matching(people, wish)).toEqual(found));
});

describe('parts of a list', () => {
  const id = '3f0f8a52-9c2b-4b3b-8f57-0f7c5d2e1a11';
  test.each([
    [undefined, null],
    ['', null],
    [`2026-05-03~${id}`, { key: '2026-05-03', id }],
    [`2026-05-03T10:00:00.000Z~${id}`, { key: '2026-05-03T10:00:00.000Z', id }],
    [`2026-19-99~${id}`, null],
    [`2026-05-03~1`, null],
    ["2026-05-03'; DROP TABLE x~1", null],
  ])('%p', (text, cursor) => expect(readCursor(text)).toEqual(cursor));

  test('the next part is asked for where this one ends', () => {
    const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(partOf(rows, 2, () => '2026-05-03')).toEqual({ items: rows.slice(0, 2), next: '2026-05-03~b' });
    expect(partOf(rows, 3, () => '2026-05-03').next).toBeNull();
    expect(partOf([], 3, () => '').next).toBeNull();
  });
});

test('two records say the same when every field does', () => {
  expect(same({ a: 1, b: null }, { a: 1, b: null })).toBe(true);
  expect(same({ a: 1, b: 'x' }, { a: 1, b: 'y' })).toBe(false);
});

describe('wording', () => {
  test.each([
    [null, []],
    ['', []],
    ['One.\n\n  \nTwo.', ['One.', 'Two.']],
  ])('%p has the paragraphs %p', (text, lines) => expect(paragraphs(text)).toEqual(lines));

  test.each([
    [45, { hours: '', minutes: '45' }],
    [60, { hours: '1', minutes: '0' }],
    [150, { hours: '2', minutes: '30' }],
  ])('%p minutes are typed as %p', (minutes, typed) => expect(typedDuration(minutes)).toEqual(typed));

  test('somebody who is not among the people is somebody', () => {
    const people = new Map([['sam', { name: 'Sam' }]]);
    expect([called(people, 'sam'), called(people, 'jo')]).toEqual(['Sam', 'Somebody']);
  });
});
