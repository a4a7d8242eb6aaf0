import { z } from 'zod';
import { t } from '../shared/text';
import { key, words } from './question-types/question-type';
import { Item } from './question-types/registry';

const different = (values: unknown[]) => new Set(values).size === values.length;

/** A quiz as its author writes it; `templates/curriculum` holds examples, where the course gives the slug. */
export const QuizDefinition = z
  .strictObject({
    /** The quiz's name in its organisation, for ever. */
    slug: key,
    title: words,
    /** How many of the items an attempt asks. */
    draw: z.int().min(1).max(100),
    passPercent: z.int().min(1).max(100),
    /** How many attempts there are before a pause. */
    attempts: z.int().min(1).max(100),
    /** How long the pause is; 0 where there is none. */
    pauseHours: z.int().min(0).max(8760),
    items: z
      .array(Item)
      .min(1)
      .max(2000)
      .refine((items) => different(items.map((item) => item.key)), {
        error: () => t('quizzes.definition.sameKey'),
      }),
  })
  .refine(({ draw, items }) => draw <= items.length, {
    error: () => t('quizzes.definition.drawTooLarge'),
    path: ['draw'],
  });
export type QuizDefinition = z.output<typeof QuizDefinition>;

/** A definition before it is read: options need no keys. */
export type WrittenQuiz = z.input<typeof QuizDefinition>;
