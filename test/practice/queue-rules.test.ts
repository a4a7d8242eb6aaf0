import { loadLocales } from '../../src/shared/texts.provider';
import {
  endOf,
  groupsOf,
  keyOf,
  pageOf,
  type WaitingSum,
  weekOf,
} from '../../src/practice/signing/queue-groups';
import { SeveralDecisions } from '../../src/practice/signing/signing.schemas';

beforeAll(() => loadLocales());

const sum = (traineeId: string, week: string, given: Partial<WaitingSum> = {}): WaitingSum => ({
  traineeId,
  week,
  activityKind: 'one-to-one',
  entries: 1,
  minutes: 30,
  since: new Date('2026-05-03T10:00:00Z'),
  ...given,
});
const all = { traineeIds: null };

test.each([
  ['a Monday', '2026-05-04', '2026-05-04'],
  ['a Sunday', '2026-05-03', '2026-04-27'],
  ['the first days of a year', '2027-01-03', '2026-12-28'],
  ['a leap day', '2028-02-29', '2028-02-28'],
])('%s lies in the week that begins on its Monday', (_, day, monday) => expect(weekOf(day)).toBe(monday));

test.each([
  ['2026-04-27', '2026-05-03', 18],
  ['2026-12-28', '2027-01-03', 53],
  ['2027-01-04', '2027-01-10', 1],
])('the week of %s ends on %s and is number %d', (week, sunday, number) =>
  expect(endOf(week)).toEqual({ sunday, number }),
);

test('what waits is one group for each person and week, with its sums and kinds', () => {
  const earlier = new Date('2026-05-01T10:00:00Z');
  const groups = groupsOf(
    [
      sum('priya', '2026-04-27'),
      sum('priya', '2026-04-27', { activityKind: 'group', minutes: 60, since: earlier }),
    ],
    all,
  );
  expect(groups).toMatchObject([{ traineeId: 'priya', entries: 2, minutes: 90, since: earlier }]);
  expect(groups[0]?.kinds.map(({ activityKind }) => activityKind)).toEqual(['one-to-one', 'group']);
});

test('whoever has waited longest comes first with all their weeks, the earliest week first', () => {
  const long = new Date('2026-04-01T10:00:00Z');
  const groups = groupsOf(
    [sum('noor', '2026-04-20'), sum('priya', '2026-05-04', { since: long }), sum('priya', '2026-04-27')],
    all,
  );
  expect(groups.map(keyOf)).toEqual(['priya.2026-04-27', 'priya.2026-05-04', 'noor.2026-04-20']);
});

test.each([
  ['some people', { traineeIds: ['noor'] }, ['noor.2026-04-27']],
  ['nobody', { traineeIds: [] }, []],
  ['one week', { ...all, week: '2026-05-04' }, ['priya.2026-05-04']],
  ['one kind', { ...all, kind: 'group' }, ['priya.2026-05-04']],
])('only %s is asked for', (_, wish, keys) => {
  const sums = [
    sum('noor', '2026-04-27'),
    sum('priya', '2026-04-27'),
    sum('priya', '2026-05-04', { activityKind: 'group' }),
  ];
  expect(groupsOf(sums, wish).map(keyOf)).toEqual(keys);
});

describe('a page', () => {
  const of = (...entries: number[]) =>
    groupsOf(
      entries.map((count, at) => sum(`t${at}`, '2026-04-27', { entries: count })),
      all,
    );
  test.each([
    ['holds what fits', [10, 10], undefined, 2, false],
    ['never splits a group', [10, 20], undefined, 1, true],
    ['holds one group however large', [230, 1], undefined, 1, true],
    ['goes on where it was left', [10, 20, 5], 't0.2026-04-27', 2, false],
    ['begins again where that is gone', [10, 20], 't9.2026-04-27', 1, true],
    ['may be empty', [], undefined, 0, false],
  ])('%s', (_, entries, after, shown, goesOn) => {
    const { groups, next } = pageOf(of(...entries), after);
    expect([groups.length, next !== null]).toEqual([shown, goesOn]);
  });
});

describe('what is decided', () => {
  const [a, b] = ['3f0f8a52-9c2b-4b3b-8f57-0f7c5d2e1a11', '3f0f8a52-9c2b-4b3b-8f57-0f7c5d2e1a12'];
  test('a question is asked instead of signing, whatever is ticked; an empty one is none', () => {
    const form = { entry: [`${a}.1`, `${b}.2`], [`question_${a}_1`]: ' Why? ', [`question_${b}_2`]: '  ' };
    expect(SeveralDecisions.parse(form)).toMatchObject({
      sign: [{ id: b, version: 2 }],
      asked: [{ id: a, version: 1, question: 'Why?' }],
    });
  });
  test('a question that is too long is refused at its own place', () => {
    const name = `question_${a}_1`;
    const read = SeveralDecisions.safeParse({ [name]: 'x'.repeat(5_001) });
    expect(read.error?.issues[0]?.path).toEqual([name]);
  });
  test('what names no entry is no question', () => {
    expect(SeveralDecisions.parse({ question_nothing: 'Why?' }).asked).toEqual([]);
  });
});
