import { z } from 'zod';
import { t } from '../../shared/text';

/** The box that says it was read and is meant. */
export const Signature = z.object({
  version: z.coerce.number().int().positive(),
  agreed: z.literal('yes', { error: () => t('programmes.attestation.agreeFirst') }),
});
