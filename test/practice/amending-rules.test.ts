import { loadLocales } from '../../src/shared/texts.provider';
import { voidRefusal } from '../../src/practice/amending/voidable';
import { may, type Step } from '../../src/practice/entries/lifecycle';
import type { EntryStatus } from '../../src/practice/entries/practice-entry.entity';
import { reasonAgainst } from '../../src/practice/entries/totals';
import { standingOf } from '../../src/practice/proving/standing';
import { entry, priya, sam } from '../../src/practice/samples';
import { whatIsSigned } from '../../src/practice/signing/what-is-signed';

beforeAll(() => loadLocales());

const link = (entryId: string, said: object = {}) => ({ entryId, signed: JSON.stringify(said) });

describe('what a chain comes to', () => {
  test.each([
    ['nothing', [], [0, 0, 0, null]],
    ['entries stand', [link('a'), link('b')], [2, 0, 0, null]],
    ['an amendment takes the place', [link('a'), link('b', { amends: 'a' })], [1, 1, 0, null]],
    ['a chain of them', [link('a'), link('b', { amends: 'a' }), link('c', { amends: 'b' })], [1, 2, 0, null]],
    ['a void takes out', [link('a'), link('b'), link('a', { kind: 'void' })], [1, 0, 1, null]],
    ['an amendment of nothing', [link('b', { amends: 'a' })], [1, 1, 0, 1]],
    [
      'two amendments of one',
      [link('a'), link('b', { amends: 'a' }), link('c', { amends: 'a' })],
      [2, 1, 0, 3],
    ],
    ['a void of nothing', [link('b'), link('a', { kind: 'void' })], [1, 0, 1, 2]],
    [
      'a void of what is void',
      [link('a'), link('a', { kind: 'void' }), link('a', { kind: 'void' })],
      [0, 0, 1, 3],
    ],
    [
      'an amendment of what is void',
      [link('a'), link('a', { kind: 'void' }), link('b', { amends: 'a' })],
      [1, 1, 0, 3],
    ],
    ['something void signed again', [link('a'), link('a', { kind: 'void' }), link('a')], [1, 0, 0, 3]],
    ['what cannot be read signs its entry', [{ entryId: 'a', signed: 'no JSON' }], [1, 0, 0, null]],
    ['nor does nothing', [{ entryId: 'a', signed: 'null' }], [1, 0, 0, null]],
  ])('%s', (_, links, [standing, amended, voided, baseless]) => {
    expect(standingOf(links)).toEqual({ standing, amended, voided, baseless });
  });
});

describe('who may declare what void', () => {
  const signOff = { signerId: sam.id };
  const by = (personId: string, overseer = false, version: number | null = 1) => ({
    personId,
    overseer,
    version,
  });
  test.each<[string, EntryStatus, ReturnType<typeof by>, string | null]>([
    ['whoever signed', 'signed', by(sam.id), null],
    ['a manager', 'signed', by('ade', true), null],
    ['another supervisor', 'signed', by('jo'), 'Only the supervisor who signed'],
    ['its author, whatever else they are', 'signed', by(priya.id, true), 'your own practice'],
    ['what is void', 'voided', by(sam.id), 'void already'],
    ['what is amended', 'amended', by(sam.id), 'Declare that one void'],
    ['what is not signed', 'submitted', by(sam.id), 'not signed yet'],
    ['another version than was read', 'signed', by(sam.id, false, 7), 'changed after you opened it'],
    ['without saying what was read', 'signed', by(sam.id, false, null), null],
  ])('%s', (_, status, who, refused) => {
    const failure = voidRefusal(entry(status), signOff, who);
    expect(failure?.message ?? null).toEqual(refused === null ? null : expect.stringContaining(refused));
  });

  test('nothing is void that nobody signed', () => {
    expect(voidRefusal(entry('signed'), null, by('ade', true))?.message).toContain('not signed yet');
  });
});

test.each<[EntryStatus, Step[]]>([
  ['signed', ['amend']],
  ['amended', []],
  ['voided', []],
])('of an entry that is %s its author may %j', (status, steps) => {
  const all: Step[] = ['edit', 'submit', 'withdraw', 'delete', 'amend'];
  expect(all.filter((step) => may(step, { status }))).toEqual(steps);
});

test('void minutes are said to be void, whatever they were of', () => {
  expect(reasonAgainst({ status: 'voided', activityCounts: true })).toBe('voided');
  expect(reasonAgainst({ status: 'voided', activityCounts: false })).toBe('voided');
});

test('what is signed of any other entry says nothing of amendments', () => {
  const signed = whatIsSigned(entry('submitted'), null);
  expect(signed).not.toContain('amends');
  const amendment = JSON.parse(whatIsSigned(entry('submitted', { amendsId: 'a' }), null, 'Why.')) as object;
  expect(amendment).toMatchObject({
    amends: 'a',
    reasonSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
});
