import { z } from 'zod';
import { t } from '../../shared/text';

/** What somebody asks for when they have attempts marked again. */
export const RegradeWish = z.object({
  version: z.coerce.number().int(),
  which: z.enum(['raise', 'all'], { error: () => t('quizzes.regrading.errors.which') }),
  reason: z
    .string({ error: () => t('quizzes.regrading.errors.reason') })
    .trim()
    .min(3, { error: () => t('quizzes.regrading.errors.reason') })
    .max(1_000),
});
