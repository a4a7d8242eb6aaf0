import { z } from 'zod';
import { several } from '../sharing/share-link.schemas';
import { shareable } from '../sharing/shareable';

/** What of a certificate a wallet is given, or somebody is shown from it. */
export const Presented = z.object({
  shows: several(z.enum(shareable)).catch([]),
  everything: z.literal('yes').optional().catch(undefined),
});
export type Presented = z.output<typeof Presented>;
