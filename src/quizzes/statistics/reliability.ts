/**
 * Cronbach's alpha: how far the questions of a quiz measure one thing, 1 being the most.
 *
 * alpha = k·c / (v + (k − 1)·c), with k the questions of an attempt, v the mean variance of a question and c the mean
 * covariance of two (L. J. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16, 1951,
 * 297–334). Where everybody was asked the same questions it equals the usual k/(k−1)·(1 − Σvᵢ/v_total); where
 * questions are drawn, the pairs that were asked together stand for all.
 *
 * Null where it cannot be said: fewer than two questions, or answers that do not differ.
 */
export function cronbachsAlpha(
  questions: number,
  meanVariance: number | null,
  meanCovariance: number | null,
): number | null {
  if (questions < 2 || meanVariance === null || meanCovariance === null) return null;
  const all = meanVariance + (questions - 1) * meanCovariance;
  return all > 0 ? (questions * meanCovariance) / all : null;
}
