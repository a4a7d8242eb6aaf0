import { z } from 'zod';

/** Where in the log of an address somebody is. */
export const LogWish = z.object({ after: z.string().max(200).optional().catch(undefined) });
export type LogWish = z.output<typeof LogWish>;
