import { z } from 'zod';
import { t } from '../../../shared/text';

const names = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => [given ?? []].flat());

/**
 * What is taken over of a shipped course: names of lessons, or "about", and questions of its quizzes, each as the name
 * of its quiz, a stroke and its own.
 */
export const Taken = z
  .object({ take: names, questions: names })
  .refine(({ take, questions }) => take.length + questions.length > 0, {
    path: ['take'],
    error: () => t('courses.authoring.adopting.takeNone'),
  });
export type Taken = z.output<typeof Taken>;
