import { z } from 'zod';
import { t } from '../../shared/text';
import { apart, letter, letteredByText } from './lettered';
import { asked, words } from './question-type';

const option = z
  .strictObject({
    key: letter.optional(),
    text: words,
    points: z.number().min(0).max(1),
    feedback: words,
    /** Why choosing it fails the whole attempt. */
    critical: words.optional(),
  })
  .refine(({ points, critical }) => !critical || points < 1, {
    error: () => t('quizzes.definition.rightAndCritical'),
    path: ['critical'],
  });

export const bestReplySchema = z.strictObject({
  ...asked,
  type: z.literal('best-reply'),
  /** What the person said. */
  said: words,
  options: z
    .array(option)
    .min(3)
    .max(5)
    .transform(letteredByText)
    .refine(apart, { error: () => t('quizzes.definition.sameOption') })
    .refine((all) => all.filter(({ points }) => points === 1).length === 1, {
      error: () => t('quizzes.definition.oneBest'),
    }),
});

export type BestReply = z.output<typeof bestReplySchema>;
