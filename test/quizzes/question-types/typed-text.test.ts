import fc from 'fast-check';
import { alike } from '../../../src/quizzes/question-types/typed-text';

test.each([
  ['capital letters', 'Reflection', 'rEFLECTION'],
  ['a full stop', 'Reflection.', 'reflection'],
  ['other ends', 'Really?!', 'really'],
  ['an Arabic question mark', 'لماذا؟', 'لماذا'],
  ['a Hindi full stop', 'सुनना।', 'सुनना'],
  ['a Chinese full stop', '倾听。', '倾听'],
  ['spaces around and within', '  open   question ', 'open question'],
  ['a space that does not break', 'open\u00a0question', 'open question'],
  ['full-width letters', 'ＯＰＥＮ', 'open'],
  ['a ligature', 'ﬁnd', 'find'],
  ['a letter and its accent apart', 'cafe\u0301', 'café'],
  ['ß and ss', 'Straße', 'STRASSE'],
  ['both sigmas', 'ΟΔΟΣ', 'οδος'],
  ['curly and straight apostrophes', 'don’t', "don't"],
])('%s make no difference', (_, one, other) => expect(alike(one)).toBe(alike(other)));

test.each([
  ['accents', 'resume', 'résumé'],
  ['letters', 'form', 'from'],
  ['a mark within', 'well-being', 'wellbeing'],
  ['words', 'open question', 'openquestion'],
])('%s make a difference', (_, one, other) => expect(alike(one)).not.toBe(alike(other)));

test('capital letters make one where they matter', () => {
  expect(alike('Sam', { caseSensitive: true })).not.toBe(alike('sam', { caseSensitive: true }));
  expect(alike('Sam. ', { caseSensitive: true })).toBe(alike('Sam', { caseSensitive: true }));
});

test('a text that is all marks is itself', () => {
  expect(alike('?')).toBe('?');
  expect(alike('?')).not.toBe(alike('!'));
});

test('what a text has in common with others has all of it in common with itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, caseSensitive) => {
      const once = alike(text, { caseSensitive });
      expect(alike(once, { caseSensitive })).toBe(once);
      expect(alike(` ${text}\n`, { caseSensitive })).toBe(once);
    }),
  );
});
