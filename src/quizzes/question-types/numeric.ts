import { z } from 'zod';
import { asked, term, words } from './question-type';

/** Beyond it, numbers of this kind are no longer exact to the hundredth. */
const LIMIT = 1e12;

export const numericSchema = z.strictObject({
  ...asked,
  type: z.literal('numeric'),
  answer: z.number().min(-LIMIT).max(LIMIT),
  /** How far from the answer is still right; 0 where only the answer is. */
  tolerance: z.number().min(0).max(LIMIT),
  /** What the number counts, written behind it: "minutes". */
  unit: term.optional(),
  feedback: z.strictObject({ right: words, wrong: words }),
});

export type Numeric = z.output<typeof numericSchema>;
