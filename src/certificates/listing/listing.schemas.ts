import { z } from 'zod';
import { Listing } from '../../shared/http/listing';

/** Whom somebody looks for in a public register. */
export const RegisterWish = Listing.extend({
  programme: z.string().max(200).optional().catch(undefined),
});
export type RegisterWish = z.output<typeof RegisterWish>;

/** Whether a holder wants to be found by name. */
export const ListedChosen = z.object({ listed: z.enum(['yes', 'no']) });
