import fc from 'fast-check';
import { wordDiff } from '../../../src/shared/words';

test.each([
  ['', '', []],
  ['One two three.', 'One two three.', [['same', 'One two three.']]],
  [
    'Say less now.',
    'Say much less now.',
    [
      ['same', 'Say'],
      ['added', ' much'],
      ['same', ' less now.'],
    ],
  ],
  [
    'a b c',
    'a x c',
    [
      ['same', 'a'],
      ['removed', ' b'],
      ['added', ' x'],
      ['same', ' c'],
    ],
  ],
  ['', 'New.', [['added', 'New.']]],
  ['Old.', '', [['removed', 'Old.']]],
])('%j becomes %j', (before, after, words) => {
  expect(wordDiff(before, after).map(({ change, text }) => [change, text])).toEqual(words);
});

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '  ', 'word', '.'), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

test('what is the same and what is added make the new text, and with what is removed the old one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const words = wordDiff(before, after);
      const without = (change: string) =>
        words
          .filter((word) => word.change !== change)
          .map((word) => word.text)
          .join('');
      expect(without('removed')).toBe(after);
      expect(without('added')).toBe(before);
    }),
  );
});

test('two long texts with nothing in common are told apart at once', () => {
  const long = (word: string) => Array.from({ length: 5_000 }, (_, index) => `${word}${index}`).join(' ');
  expect(wordDiff(long('a'), long('b')).map(({ change }) => change)).toEqual(['removed', 'added']);
});
