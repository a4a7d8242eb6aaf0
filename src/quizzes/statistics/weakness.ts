/** What is known of one question from people's first attempts. */
export type Measured = {
  /** How many were asked. */
  asked: number;
  /** Facility: the mean of the points, from 0 to 1. */
  facility: number;
  /** Discrimination: how far doing well here goes with doing well in the rest (−1 to 1); null where it cannot be said. */
  discrimination: number | null;
};

export type Weakness = 'few' | 'wrong-key' | 'weak' | 'too-hard' | 'too-easy';

/** With fewer people the figures say little. */
export const ENOUGH = 20;

/**
 * What to look at in a question. The limits are those in common use: a discrimination below 0.2 is poor and a negative
 * one suggests that the key is wrong (R. L. Ebel and D. A. Frisbie, "Essentials of Educational Measurement", 1991); a
 * facility beyond 0.3 and 0.95 tells people apart too little.
 */
export function weaknessesOf({ asked, facility, discrimination }: Measured): Weakness[] {
  if (asked < ENOUGH) return ['few'];
  const found: Weakness[] = [];
  if (discrimination !== null && discrimination < 0) found.push('wrong-key');
  else if (discrimination !== null && discrimination < 0.2) found.push('weak');
  if (facility < 0.3) found.push('too-hard');
  if (facility > 0.95) found.push('too-easy');
  return found;
}
