import { z } from 'zod';

/** What part of a list is asked for: a piece of a name, and where the last part ended. */
export const Listing = z.object({
  search: z.string().max(200).optional(),
  after: z
    .string()
    .max(900)
    .regex(/^[^~]*~[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});
export type Listing = z.output<typeof Listing>;
