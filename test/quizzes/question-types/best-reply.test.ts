import fc from 'fast-check';
import { loadLocales } from '../../../src/shared/texts.provider';
import { refusals, rendering } from './rendering';
import { reply } from './written';

beforeAll(() => loadLocales());

// By the alphabet: a advice, b the question, c the tablets, d the best.
test.each([
  ['the best reply', ['d'], 1, []],
  ['a fair reply', ['b'], 0.5, []],
  ['advice', ['a'], 0, []],
  ['a dangerous one', ['c'], 0, ['Telling somebody to change a dose can do grave harm.']],
  ['none', [], 0, []],
])('%s is worth what its author says', (_, answer, points, critical) => {
  const { item, type } = rendering(reply());
  expect(type.grade(item, answer)).toBe(points);
  expect(type.critical?.(item, answer)).toEqual(critical);
});

test.each([
  ['one reply', ['d'], ['d']],
  ['nothing', [], []],
  ['a reply that is not there', ['z'], null],
  ['two replies', ['a', 'd'], null],
])('%s is accepted or refused', (_, given, stored) => {
  const { item, type } = rendering(reply());
  expect(type.accept(item, given, [])).toEqual(stored);
});

const with_ = (changes: object) => ({ ...reply(), ...changes });
const [best, fair, advice, tablets] = reply().options;

test.each([
  [
    'two best replies',
    [best, { ...fair!, points: 1 }, advice],
    'options: Exactly one reply is worth the whole point.',
  ],
  ['no best reply', [fair, advice, tablets], 'options: Exactly one reply is worth the whole point.'],
  ['the same reply twice', [best, fair, fair], 'options: Two options of a question are the same.'],
  [
    'a best reply that fails the attempt',
    [{ ...best!, critical: 'No, it cannot.' }, fair, advice],
    'options.0.critical: An answer that earns the whole point cannot fail the attempt.',
  ],
])('%s is refused', (_, options, reason) => expect(refusals(with_({ options }))).toEqual([reason]));

test('what is right earns 1, and everything earns between 0 and 1', () => {
  const option = fc.record({ points: fc.double({ min: 0, max: 0.99, noNaN: true }), text: fc.uuid() });
  fc.assert(
    fc.property(fc.array(option, { minLength: 2, maxLength: 4 }), (others) => {
      const options = [{ points: 1, text: 'Best' }, ...others].map((one) => ({
        ...one,
        feedback: 'So it is.',
      }));
      const { item, type } = rendering(with_({ options }));
      expect(type.grade(item, type.right(item))).toBe(1);
      for (const key of 'abcde') {
        const points = type.grade(item, type.accept(item, [key], []) ?? []) ?? -1;
        expect(points >= 0 && points <= 1).toBe(true);
      }
    }),
  );
});

test('before submission the page holds the words and nothing that tells them apart', () => {
  const html = rendering(reply()).ask({ answer: ['d'] });
  expect(html).toContain('I sit there and wait for them to end.');
  expect(html).toMatch(/value="d" checked/);
  for (const { text, feedback } of reply().options) {
    expect(html).toContain(text);
    expect(html).not.toContain(feedback);
  }
  expect(html).not.toMatch(/0\.5|grave harm|strong choice|option-(success|danger|info)/);
});

test('afterwards every reply says what it is worth and why, and which was theirs', () => {
  const html = rendering(reply()).explain({ answer: ['c'] });
  for (const { feedback } of reply().options) expect(html).toContain(feedback);
  expect(html).toContain('Your choice: Fails the attempt');
  expect(html).toContain('Telling somebody to change a dose can do grave harm.');
  expect(html).toContain('A strong choice');
});

test('a reply is said in its words', () => {
  const { item, type } = rendering(reply());
  expect(type.said(item, ['b'])).toEqual(['How long has it been so?']);
});
