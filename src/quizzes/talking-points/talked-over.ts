import type { Item } from '../question-types/registry';

/** The types whose answers trainee and supervisor talk over: what was chosen and why, and what was written. */
export const talkedOverTypes = ['branching-scenario', 'free-text'] as const satisfies Item['type'][];

export const isTalkedOver = ({ type }: Pick<Item, 'type'>): boolean =>
  talkedOverTypes.some((one) => one === type);
