import { z } from 'zod';
import { Listing } from '../../shared/http/listing';
import { allTicked, Ticked } from '../bulk/selection.schemas';
import { t } from '../../shared/text';
import { printable } from '../../shared/printing/printable';
import { reasonCodes } from './history';

/** Words about a decision for everybody. */
export const publicWords = z
  .string()
  .transform(printable)
  .pipe(z.string().max(200, { error: () => t('certificates.errors.publicWords') }))
  .optional();

/** The reason for a decision, for the organisation alone. */
export const privateReason = z
  .string({ error: () => t('certificates.errors.privateReason') })
  .trim()
  .min(3, { error: () => t('certificates.errors.privateReason') })
  .max(4000, { error: () => t('certificates.errors.privateReasonLong') });

/** Why a certificate is revoked: a code for the records, words for everybody, the reason for the organisation. */
export const Revocation = z.object({
  reasonCode: z.enum(reasonCodes, { error: () => t('certificates.errors.reasonCode') }),
  publicWords,
  privateReason,
});
export type Revocation = z.output<typeof Revocation>;

/** Where a button leads is in its value, as in an address: what is ticked around it goes along, what is typed does not. */
const led = (given: unknown): unknown => {
  const { to, search, ...asked } = allTicked(given) as Record<string, unknown>;
  return typeof to === 'string'
    ? { ...asked, ...Object.fromEntries(new URLSearchParams(to)) }
    : { ...asked, search };
};

/** What is looked for in the register: a name, or certificates that are to be looked at again; and what is ticked in it. */
export const RegisterWish = z.preprocess(
  led,
  Listing.extend({ review: z.literal('open').optional().catch(undefined), certificate: Ticked.optional() }),
);
export type RegisterWish = z.output<typeof RegisterWish>;
