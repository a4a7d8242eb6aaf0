/** A state of what was typed: the opened page that it was typed on, and how often by then. */
export type Mark = { writer: string; turn: number };

/** What comes of typed words that arrive: they are saved, come too late, or would undo what was saved elsewhere. */
export type Turn = 'saves' | 'late' | 'elsewhere';

/**
 * Whether what a page has typed may take the place of what is saved. A page follows upon itself, whatever its requests'
 * order of arrival; it follows upon another page only if it has `seen` what that one saved last.
 */
export function turnOf(coming: Mark, seen: Mark | null, saved: Mark | null): Turn {
  if (!saved) return 'saves';
  if (saved.writer === coming.writer) return coming.turn > saved.turn ? 'saves' : 'late';
  return seen?.writer === saved.writer && seen.turn === saved.turn ? 'saves' : 'elsewhere';
}
