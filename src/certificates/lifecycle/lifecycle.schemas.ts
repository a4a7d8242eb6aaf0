import { z } from 'zod';
import { printable } from '../../shared/printing/printable';
import { t } from '../../shared/text';
import { privateReason, publicWords } from '../register/revocation.schemas';
import { suspensionCodes } from '../register/history';
import { readCode } from '../verifying/code';

/** Why a certificate is suspended. */
export const Suspension = z.object({
  reasonCode: z.enum(suspensionCodes, { error: () => t('certificates.errors.reasonCode') }),
  publicWords,
  privateReason,
});
export type Suspension = z.output<typeof Suspension>;

/** Why a certificate counts again. */
export const Reinstatement = z.object({ publicWords, privateReason });
export type Reinstatement = z.output<typeof Reinstatement>;

const name = z
  .string({ error: () => t('certificates.errors.name') })
  .transform(printable)
  .pipe(
    z
      .string()
      .min(1, { error: () => t('certificates.errors.name') })
      .max(200, { error: () => t('certificates.errors.nameLong') }),
  );

/** The right name of a holder. `version` is the one that the form was about. */
export const Correction = z.object({ name, version: z.coerce.number().int().positive(), privateReason });
export type Correction = z.output<typeof Correction>;

/** The term that is asked for, so that asking twice is asking once. */
export const Renewal = z.object({ term: z.coerce.number().int().min(2) });
export type Renewal = z.output<typeof Renewal>;

/** The certificate that takes the place of another, by its code or its link. */
export const Replacement = z.object({
  code: z
    .string({ error: () => t('certificates.errors.replacementCode') })
    .transform(readCode)
    .refine((read) => read.kind === 'code', { error: () => t('certificates.errors.replacementCode') })
    .transform((read) => (read.kind === 'code' ? read.code : '')),
  publicWords,
  privateReason,
});
export type Replacement = z.output<typeof Replacement>;

/** A name as somebody typed it, to be held against another. */
export const TypedName = z.object({
  name: z.string({ error: () => t('certificates.errors.typedName') }).max(400, {
    error: () => t('certificates.errors.typedName'),
  }),
});
export type TypedName = z.output<typeof TypedName>;
