import { z } from 'zod';
import { t } from '../../shared/text';
import { different, lettered } from './lettered';
import { asked, key, words } from './question-type';

const level = z.strictObject({ points: z.number().min(0).max(100), text: words });

const rising = (levels: readonly { points: number }[]) =>
  levels.every(({ points }, index) => index === 0 || points > Number(levels[index - 1]?.points));

const criterion = z.strictObject({
  key: key.optional(),
  criterion: words,
  /** From the lowest to the best. */
  levels: z
    .array(level)
    .min(2)
    .max(6)
    .refine(rising, { error: () => t('quizzes.definition.risingLevels') }),
});

export const freeTextSchema = z.strictObject({
  ...asked,
  type: z.literal('free-text'),
  /** How to go about it, shown with the question. */
  guidance: words.optional(),
  minimumWords: z.int().min(1).max(2000).optional(),
  rubric: z
    .array(criterion)
    .min(1)
    .max(8)
    .transform((all) => lettered(all, (one) => one.criterion))
    .refine((all) => different(all.map((one) => one.key)) && different(all.map((one) => one.criterion)), {
      error: () => t('quizzes.definition.sameCriterion'),
    }),
  /** A good answer, shown once theirs is reviewed. */
  model: words.optional(),
});

export type FreeText = z.output<typeof freeTextSchema>;
