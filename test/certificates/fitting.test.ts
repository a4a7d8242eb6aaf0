import { evenly, measured, set } from '../../src/certificates/printing/fitting';

/** Every letter is as wide as every other. */
const typefaces = { familiesFor: () => [], widthOf: (text: string) => Array.from(text).length };
const of = (words: string) => measured({ words, family: 'any', weight: 400, scale: 1, below: 0 }, typefaces);

test.each([
  ['what fits on a line keeps it', 'Rowan Ellis', 20, 20],
  ['the last word is not left alone', 'Anastasia de la Cruz y Aragon', 25, 15],
  ['a word is broken where it was before', 'abcdefghijklmnopqrst', 12, 10],
  ['joined letters are narrower than measured', 'محمد بن عبد الرحمن', 12, 12],
])('%s', (_, words, width, least) => {
  const even = evenly(of(words), width);
  expect(even).toBeGreaterThanOrEqual(least);
  expect(even).toBeLessThan(least === width ? width + 1 : least / 0.98);
  expect(set(of(words), even)).toEqual(set(of(words), width));
});
