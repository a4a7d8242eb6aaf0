import type { Lesson } from '../authoring/course-document';

const MINUTE = 60_000;

/** From when a lesson may be marked as done: at once, after its first opening, or at a time. */
export type Earliest = { state: 'at-once' } | { state: 'unopened' } | { state: 'from'; at: Date };

/** The least time is the server's: from when the lesson was first opened, whatever happens in the browser. */
export function earliestDone(
  { minimumMinutes }: Pick<Lesson, 'minimumMinutes'>,
  openedAt: Date | null,
  now: Date,
): Earliest {
  if (!minimumMinutes) return { state: 'at-once' };
  if (!openedAt) return { state: 'unopened' };
  const at = new Date(openedAt.getTime() + minimumMinutes * MINUTE);
  return at <= now ? { state: 'at-once' } : { state: 'from', at };
}
