/** What a criterion is marked by: its levels, from the lowest to the best. */
type Criterion = { key: string; levels: readonly { points: number }[] };

/** What a reviewer decided: the level (from 0) reached in each criterion, and a word to the writer. */
export type Review = { levels: Readonly<Record<string, number>>; comment: string };

/** From 0 to 1: the points of the levels reached, of the points of the best ones. Null while a level is missing. */
export function marksOf(rubric: readonly Criterion[], levels: Review['levels']): number | null {
  const reached = rubric.map(({ key, levels: all }) => all[levels[key] ?? -1]?.points ?? null);
  if (!reached.every((points) => points !== null)) return null;
  const most = rubric.map(({ levels: all }) => all.at(-1)?.points ?? 0);
  return sum(reached) / sum(most);
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
