import type { Given } from './given';

export type PagerView = ReturnType<typeof pager>;

export type PagerInput = {
  previous?: Given<string>;
  next?: Given<string>;
  /** Where the form around it is sent instead of following links, so that what is ticked goes along. */
  sends?: Given<{ name: string; action: string; previousLabel: string }>;
};

/**
 * The way to the next and the previous part of a list; `null` where the list ends. Nothing is drawn when both are. With
 * `sends`, they are the values of buttons.
 */
export const pager = ({ previous, next, sends }: PagerInput) => ({
  previous: previous ?? null,
  next: next ?? null,
  sends: sends ?? null,
  any: Boolean(previous ?? next),
});
