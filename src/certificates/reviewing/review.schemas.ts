import { z } from 'zod';
import { t } from '../../shared/text';

/** That a certificate stands although practice behind it was changed, and why. */
export const Standing = z.object({
  reason: z
    .string({ error: () => t('certificates.errors.standsReason') })
    .trim()
    .min(3, { error: () => t('certificates.errors.standsReason') })
    .max(4000, { error: () => t('certificates.errors.privateReasonLong') }),
});
export type Standing = z.output<typeof Standing>;
