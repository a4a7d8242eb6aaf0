import fc from 'fast-check';
import { drawn } from '../../src/quizzes/attempts/draw';
import { QuizDefinition } from '../../src/quizzes/quizzes.schemas';
import { seedOf, shuffle } from '../../src/quizzes/shuffle';
import { activeListening } from './quizzes';

test('shuffling loses nothing and adds nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (things, seed) => {
      const sorted = (some: number[]) => [...some].sort((one, other) => one - other);
      expect(sorted(shuffle(things, seed))).toEqual(sorted(things));
    }),
  );
});

test('the same seed gives the same order, for ever', () => {
  expect(shuffle([1, 2, 3, 4, 5, 6, 7, 8], 2026)).toEqual(shuffle([1, 2, 3, 4, 5, 6, 7, 8], 2026));
  expect(shuffle([1, 2, 3, 4, 5, 6, 7, 8], 2026)).toEqual([4, 3, 6, 7, 1, 2, 8, 5]);
  expect(seedOf(2026, 'drifted-off')).toBe(232530871);
});

test('every thing is as likely in every place', () => {
  const counts = [0, 0, 0, 0];
  for (let seed = 0; seed < 4000; seed += 1) counts[shuffle(['a', 'b', 'c', 'd'], seed).indexOf('a')]! += 1;
  expect(Math.min(...counts)).toBeGreaterThan(900);
  expect(Math.max(...counts)).toBeLessThan(1100);
});

test('every question has an order of its own', () => {
  const orders = new Set(
    ['one', 'two', 'three', 'four', 'five', 'six'].map((key) =>
      shuffle('abcdef'.split(''), seedOf(7, key)).join(''),
    ),
  );
  expect(orders.size).toBe(6);
});

test('an attempt draws as many different items as the quiz says', () => {
  const quiz = QuizDefinition.parse(activeListening());
  const keys = new Set(quiz.items.map((item) => item.key));
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (seed) => {
      const draw = drawn(quiz, seed);
      return draw.length === 12 && new Set(draw).size === 12 && draw.every((key) => keys.has(key));
    }),
  );
});
