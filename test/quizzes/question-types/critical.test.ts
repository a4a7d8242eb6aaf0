import { blank } from '../../../src/quizzes/question-types/question-type';
import { Item, typeOf } from '../../../src/quizzes/question-types/registry';
import { loadLocales } from '../../../src/shared/texts.provider';
import { multiple, single } from '../quizzes';
import { faultsOf } from './asking';
import { asked, explained } from './forms';

beforeAll(() => loadLocales());

const reason = 'Nobody at risk may be left alone with it.';

/** The question with this reason at the option of this place. */
const withCritical = <T extends { options: object[] }>(written: T, place: number) => ({
  ...written,
  options: written.options.map((option, index) =>
    index === place ? { ...option, critical: reason } : option,
  ),
});
const item = Item.parse(withCritical(single(), 1));
const several = Item.parse(withCritical(multiple(), 2));
const critical = (of: Item, answer: string[]) => typeOf(of).critical?.(of, answer);

test.each([
  ['the option', ['c'], [reason]],
  ['another wrong one', ['b'], []],
  ['the right one', ['a'], []],
  ['nothing', [], []],
])('choosing %s of one', (_, answer, reasons) => expect(critical(item, answer)).toEqual(reasons));

test.each([
  ['it', ['c'], [reason]],
  ['it among right ones', ['a', 'b', 'c', 'd'], [reason]],
  ['all that is right', ['a', 'b', 'd'], []],
])('choosing %s of several', (_, answer, reasons) => expect(critical(several, answer)).toEqual(reasons));

test('the reason is shown afterwards and never before', () => {
  expect(explained(item, { answer: ['a'], seed: 1 })).toContain(reason);
  for (const answer of [blank, ['c']]) expect(asked(item, { answer, seed: 1 })).not.toContain(reason);
});

test.each([
  ['chosen', ['c'], 'Your choice: Fails the attempt'],
  ['left', ['a'], 'Fails the attempt'],
])('an option that fails the attempt says so when it was %s', (_, answer, words) => {
  const page = explained(item, { answer, seed: 1 });
  expect(page).toContain(`<strong>${words}</strong>`);
  expect(page).not.toContain('Not right, and your answer');
});

test('what is right cannot fail an attempt', () => {
  const fault = 'An answer that earns the whole point cannot fail the attempt.';
  expect(faultsOf(withCritical(single(), 0))).toEqual([`options.0.critical: ${fault}`]);
  expect(faultsOf(withCritical(multiple(), 3))).toEqual([`options.3.critical: ${fault}`]);
});
