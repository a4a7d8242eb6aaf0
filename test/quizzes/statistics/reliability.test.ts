import fc from 'fast-check';
import { cronbachsAlpha } from '../../../src/quizzes/statistics/reliability';
import { weaknessesOf } from '../../../src/quizzes/statistics/weakness';

const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
const covariance = (one: number[], other: number[]) => {
  const [a, b] = [mean(one), mean(other)];
  return one.reduce((sum, x, at) => sum + (x - a) * (Number(other[at]) - b), 0) / (one.length - 1);
};
const column = (table: number[][], at: number) => table.map((row) => Number(row[at]));

/** k/(k−1) · (1 − Σvᵢ/v_total), as textbooks have it. */
function textbook(table: number[][]): number | null {
  const k = table[0]?.length ?? 0;
  const variances = Array.from({ length: k }, (_, at) => covariance(column(table, at), column(table, at)));
  const totals = table.map((row) => row.reduce((sum, one) => sum + one, 0));
  const total = covariance(totals, totals);
  return total > 0 ? (k / (k - 1)) * (1 - variances.reduce((sum, one) => sum + one, 0) / total) : null;
}

function ours(table: number[][]): number | null {
  const k = table[0]?.length ?? 0;
  const all = Array.from({ length: k }, (_, at) => column(table, at));
  const pairs = all.flatMap((one, at) => all.slice(at + 1).map((other) => covariance(one, other)));
  return cronbachsAlpha(k, mean(all.map((one) => covariance(one, one))), mean(pairs));
}

/**
 * By hand: five people, three questions, right 1 and wrong 0.
 * Rows 111, 110, 100, 111, 000. Variances 0.2, 0.3, 0.3; totals 3, 2, 1, 3, 0 with variance 1.7.
 * alpha = 3/2 · (1 − 0.8/1.7) = 0.794 117 6…
 */
test('agrees with an example reckoned by hand', () => {
  const table = [
    [1, 1, 1],
    [1, 1, 0],
    [1, 0, 0],
    [1, 1, 1],
    [0, 0, 0],
  ];
  expect(ours(table)).toBeCloseTo(1.5 * (1 - 0.8 / 1.7), 10);
});

test('is what textbooks reckon, where everybody was asked everything', () => {
  const point = fc.constantFrom(0, 0.5, 1);
  const table = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 3, max: 12 }))
    .chain(([k, n]) =>
      fc.array(fc.array(point, { minLength: k, maxLength: k }), { minLength: n, maxLength: n }),
    );
  fc.assert(
    fc.property(table, (rows) => {
      const [one, other] = [ours(rows), textbook(rows)];
      if (other === null || one === null) return;
      expect(one).toBeCloseTo(other, 8);
    }),
  );
});

test.each([
  [1, 0.2, 0.1],
  [3, null, null],
  [3, 0, 0],
])('cannot be said of %s questions with variance %s and covariance %s', (k, v, c) => {
  expect(cronbachsAlpha(k, v, c)).toBeNull();
});

test.each([
  [{ asked: 19, facility: 0.1, discrimination: -1 }, ['few']],
  [{ asked: 20, facility: 0.6, discrimination: 0.4 }, []],
  [{ asked: 20, facility: 0.6, discrimination: 0.2 }, []],
  [{ asked: 20, facility: 0.6, discrimination: 0.19 }, ['weak']],
  [{ asked: 20, facility: 0.6, discrimination: -0.1 }, ['wrong-key']],
  [{ asked: 20, facility: 0.29, discrimination: null }, ['too-hard']],
  [{ asked: 20, facility: 0.96, discrimination: 0.1 }, ['weak', 'too-easy']],
] as const)('%j is %j', (measured, weaknesses) => {
  expect(weaknessesOf(measured)).toEqual(weaknesses);
});
