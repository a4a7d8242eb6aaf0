import { z } from 'zod';

/** What somebody typed or pasted to have a certificate checked. */
export const TypedCode = z.object({ code: z.string().max(2000).default('').catch('') });
export type TypedCode = z.output<typeof TypedCode>;
