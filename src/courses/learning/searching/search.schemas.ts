import { z } from 'zod';

/** Which words are looked for; more than 200 characters are none. */
export const SearchWish = z.object({ q: z.string().max(200).optional().catch(undefined) });
export type SearchWish = z.infer<typeof SearchWish>;
