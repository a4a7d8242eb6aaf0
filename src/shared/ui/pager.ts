import type { Given } from './given';

export type PagerView = ReturnType<typeof pager>;

/** The way to the next and the previous part of a list; `null` where the list ends. Nothing is drawn when both are. */
export const pager = ({ previous, next }: { previous?: Given<string>; next?: Given<string> }) => ({
  previous: previous ?? null,
  next: next ?? null,
  any: Boolean(previous ?? next),
});
