import { z } from 'zod';
import { t } from '../../shared/text';
import { Confidence, FormKey } from '../practice.schemas';
import { feelings } from './feelings';

/** What a trainee says of how they are; words are theirs to leave out. */
export const CheckInForm = z
  .object({
    formKey: FormKey,
    feeling: z.enum(feelings, { error: () => t('practice.errors.feeling') }),
    words: Confidence.optional(),
    helps: Confidence.optional(),
  })
  .transform(({ formKey, feeling, words, helps }) => ({
    formKey,
    said: { feeling, words: words ?? null, helps: helps ?? null },
  }));
export type CheckInForm = z.output<typeof CheckInForm>;

/** What was said, in clear here and nowhere else. */
export type Said = CheckInForm['said'];

/** With whom a check-in is shared. */
export const SharingForm = z.object({
  supervisorId: z.uuid({ error: () => t('practice.errors.shareWith') }),
});
export type SharingForm = z.output<typeof SharingForm>;

/** Whether letters about signals are wanted. */
export const LettersForm = z.object({ letters: z.literal('yes').optional() });
