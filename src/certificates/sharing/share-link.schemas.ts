import { z } from 'zod';
import { printable } from '../../shared/printing/printable';
import { t } from '../../shared/text';
import { shareable } from './shareable';

const line = (longest: number, error: () => string) =>
  z.string().transform(printable).pipe(z.string().max(longest, { error }));

/** One answer or several of a field that asks for several. */
export const several = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(one));

/** A link that a holder asks for. `formKey` is the form's own, so that two clicks make one link. */
export const NewShareLink = z.object({
  formKey: z.uuid(),
  label: z
    .string({ error: () => t('certificates.sharing.errors.label') })
    .pipe(line(80, () => t('certificates.sharing.errors.labelLong')))
    .refine((text) => text !== '', { error: () => t('certificates.sharing.errors.label') }),
  shows: several(z.enum(shareable, { error: () => t('certificates.sharing.errors.shows') })),
  purpose: line(300, () => t('certificates.sharing.errors.purpose')).optional(),
  purposeShown: z.literal('yes').optional(),
  endsOn: z.iso.date({ error: () => t('certificates.sharing.errors.endsOn') }),
});
export type NewShareLink = z.output<typeof NewShareLink>;

/** What is typed so far, for showing what the receiver would see; whatever cannot be read is left out. */
export const ShareDraft = z.object({
  shows: several(z.enum(shareable)).catch([]),
  purpose: line(300, () => '')
    .optional()
    .catch(undefined),
  purposeShown: z.literal('yes').optional().catch(undefined),
  endsOn: z.iso.date().optional().catch(undefined),
});
export type ShareDraft = z.output<typeof ShareDraft>;
