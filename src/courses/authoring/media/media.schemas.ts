import { z } from 'zod';
import { t } from '../../../shared/text';

const markdown = z
  .string()
  .default('')
  .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(200_000, { error: () => t('courses.authoring.errors.tooLong', { limit: 200_000 }) }));

const title = z
  .string({ error: () => t('courses.media.errors.title') })
  .trim()
  .min(3, { error: () => t('courses.media.errors.title') })
  .max(500, { error: () => t('courses.authoring.errors.tooLong', { limit: 500 }) });

/** A file to be added; of a picture the title says what it shows. */
export const NewMedium = z.object({ title });

/** What can be changed of a file that is there; captions and transcript belong to recordings. */
export const MediumForm = z.object({
  title,
  captions: z.string().max(200).optional(),
  transcript: markdown,
  /** What is wanted besides keeping it: that the transcript is written from the captions. */
  then: z.literal('transcript').optional(),
});
export type MediumForm = z.output<typeof MediumForm>;
