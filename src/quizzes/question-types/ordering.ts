import { z } from 'zod';
import { t } from '../../shared/text';
import { apart, letter, letteredByText } from './lettered';
import { asked, term, words } from './question-type';

const step = z.strictObject({ key: letter.optional(), text: term, feedback: words });

export const orderingSchema = z.strictObject({
  ...asked,
  type: z.literal('ordering'),
  /** In the right order. */
  steps: z
    .array(step)
    .min(2)
    .max(12)
    .transform(letteredByText)
    .refine(apart, { error: () => t('quizzes.definition.sameStep') }),
});

export type Ordering = z.output<typeof orderingSchema>;
