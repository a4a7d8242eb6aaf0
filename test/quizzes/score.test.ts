import fc from 'fast-check';
import { score } from '../../src/quizzes/attempts/score';

test.each([
  ['ten of twelve', [...Array(10).fill(1), 0, 0], 83, true],
  ['nine of twelve', [...Array(9).fill(1), 0, 0, 0], 75, false],
  ['exactly four fifths', [1, 1, 1, 1, 0], 80, true],
  ['a little less than four fifths', [1, 1, 1, 0.99, 0], 79, false],
  ['thirds that add up to four fifths', [...Array(9).fill(1), 1 / 3, 4 / 15, 0], 80, true],
  ['nothing', [0, 0], 0, false],
])('%s', (_, points: number[], percent, passed) =>
  expect(score(points, 80)).toMatchObject({ percent, passed }),
);

test('the percent is the exact one, rounded down, however binary numbers add up', () => {
  const parts = fc.array(fc.nat(60), { minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(parts, (sixtieths) => {
      const exact = Math.floor(
        (100 * sixtieths.reduce((sum, one) => sum + one, 0)) / (60 * sixtieths.length),
      );
      const found = score(
        sixtieths.map((one) => one / 60),
        80,
      );
      return found.percent === exact && found.passed === exact >= 80;
    }),
  );
});
