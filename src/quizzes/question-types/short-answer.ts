import { z } from 'zod';
import { t } from '../../shared/text';
import { different } from './lettered';
import { asked, term, words } from './question-type';
import { alike } from './typed-text';

const accepted = z.strictObject({
  text: term,
  /** What it is worth; the whole point unless said otherwise. */
  points: z.number().gt(0).max(1).default(1),
  feedback: words,
});

export const shortAnswerSchema = z
  .strictObject({
    ...asked,
    type: z.literal('short-answer'),
    accepted: z
      .array(accepted)
      .min(1)
      .max(20)
      .refine((all) => all.some(({ points }) => points === 1), {
        error: () => t('quizzes.definition.noWholePoint'),
      }),
    caseSensitive: z.boolean().default(false),
    feedback: z.strictObject({ wrong: words }),
  })
  .refine(
    ({ accepted, caseSensitive }) => different(accepted.map(({ text }) => alike(text, { caseSensitive }))),
    {
      error: () => t('quizzes.definition.sameAccepted'),
      path: ['accepted'],
    },
  );

export type ShortAnswer = z.output<typeof shortAnswerSchema>;
