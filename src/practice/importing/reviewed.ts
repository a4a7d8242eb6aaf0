import type { EntryWords } from '../entries/entries.schemas';
import type { Kept, Settled } from '../guard/remedies';
import type { CheckedRow } from './check-rows';
import type { Settings } from './settings';

/** What comes of a row: a draft, or nothing because it is there already, words are undecided or something is wrong. */
export const outcomes = ['ready', 'known', 'flagged', 'fault'] as const;
export type RowOutcome = (typeof outcomes)[number];

/** A row as it is shown and imported. `draft` is there for those that can become one. */
export type ReviewedRow = Omit<CheckedRow, 'words'> & {
  outcome: RowOutcome;
  words: EntryWords | null;
  kept: Kept[];
  /** Words in its reflection that are yet to be decided about. */
  open: Settled['open'];
  /** It is imported without what its author thought. */
  bare: boolean;
};

/** What comes of a checked row, after what was decided about the words of its reflection. */
export function reviewed(
  { words, ...row }: CheckedRow,
  { text, open, kept }: Settled,
  { also, withoutReflections }: Settings,
): ReviewedRow {
  const bare = open.length > 0 && withoutReflections;
  const left = open.length > 0 && !withoutReflections;
  const outcome = !words
    ? 'fault'
    : row.known && !also.includes(row.row)
      ? 'known'
      : left
        ? 'flagged'
        : 'ready';
  const said = words && !left ? { ...words, reflection: bare ? null : text || null } : words;
  return { ...row, outcome, words: said, open: bare ? [] : open, kept: bare ? [] : kept, bare };
}

/** How many rows come to what. */
export const countsOf = (rows: readonly Pick<ReviewedRow, 'outcome'>[]): Record<RowOutcome, number> => {
  const counts = { ready: 0, known: 0, flagged: 0, fault: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
};

/** The words to decide about in all rows, each once. */
export function openIn(rows: readonly Pick<ReviewedRow, 'open'>[]): Settled['open'] {
  const seen = new Set<string>();
  return rows.flatMap(({ open }) => open).filter(({ quote }) => !seen.has(quote) && seen.add(quote));
}
