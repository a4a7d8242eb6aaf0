import { z } from 'zod';

/** The most that can be pasted, in characters: a list of 5,000 codes and names, or a long credential. */
export const MOST_TYPED = 600_000;

/** What somebody typed or pasted to have it checked. */
export const Typed = z.object({ code: z.string().default('').catch('') });
export type Typed = z.output<typeof Typed>;
