import { createHash } from 'node:crypto';

/** What may be chosen for a left side. */
export type RightSide = { key: string; text: string };

/**
 * The key of a right side comes from its text alone, so it tells nothing of the pair it stands in, and answers keep
 * their meaning when pairs are corrected. A reworded right side is a new one.
 */
export const rightKey = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Every different right side once, decoys among them, in the order of the alphabet. */
export const rightSides = (texts: readonly string[]): RightSide[] =>
  [...new Set(texts)].sort().map((text) => ({ key: rightKey(text), text }));
