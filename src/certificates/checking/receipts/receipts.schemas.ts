import { z } from 'zod';

/** What a receipt is asked for: a certificate by its code, or a result that was signed when it was shown. */
export const AskedReceipt = z.object({
  code: z.string().max(40).optional().catch(undefined),
  receipt: z.string().max(20_000).optional().catch(undefined),
});
export type AskedReceipt = z.output<typeof AskedReceipt>;
