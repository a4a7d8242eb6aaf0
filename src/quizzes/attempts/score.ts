/** What an attempt came to: points of its items added up, whole percent, and whether that is enough. */
export type Score = { points: number; percent: number; passed: boolean };

/** Thirds and tenths of a point do not add up exactly in binary; nobody misses the mark by that. */
const ROUNDING = 1e-9;

/** Percent is rounded down: 79.9 is not 80. A critical failure fails the attempt whatever its total. */
export function score(
  points: readonly number[],
  passPercent: number,
  failedBecause: readonly string[] = [],
): Score {
  const sum = points.reduce((total, one) => total + one, 0);
  const percent = Math.floor((100 * sum) / points.length + ROUNDING);
  return { points: sum, percent, passed: percent >= passPercent && failedBecause.length === 0 };
}
