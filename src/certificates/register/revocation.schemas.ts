import { z } from 'zod';
import { Listing } from '../../shared/http/listing';
import { t } from '../../shared/text';
import { printable } from '../../shared/printing/printable';
import { reasonCodes } from './history';

/** Why a certificate is revoked: a code for the records, words for everybody, the reason for the organisation. */
export const Revocation = z.object({
  reasonCode: z.enum(reasonCodes, { error: () => t('certificates.errors.reasonCode') }),
  publicWords: z
    .string()
    .transform(printable)
    .pipe(z.string().max(200, { error: () => t('certificates.errors.publicWords') }))
    .optional(),
  privateReason: z
    .string({ error: () => t('certificates.errors.privateReason') })
    .trim()
    .min(3, { error: () => t('certificates.errors.privateReason') })
    .max(4000, { error: () => t('certificates.errors.privateReasonLong') }),
});
export type Revocation = z.output<typeof Revocation>;

/** What is looked for in the register: a name, or certificates that are to be looked at again. */
export const RegisterWish = Listing.extend({ review: z.literal('open').optional().catch(undefined) });
export type RegisterWish = z.output<typeof RegisterWish>;
