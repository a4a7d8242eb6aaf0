import { z } from 'zod';
import { t } from '../../shared/text';
import { asked, words } from './question-type';

/** What to do with what somebody was told: keep it between them, share it with the supervisor, act at once. */
export const courses = ['keep', 'share', 'act'] as const;

const points = z.number().min(0).max(1).optional();

const ofEach = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ keep: schema, share: schema, act: schema });

export const keepShareActSchema = z
  .strictObject({
    ...asked,
    type: z.literal('keep-share-act'),
    answer: z.enum(courses),
    feedback: ofEach(words),
    /** What an answer that is not right is worth all the same; 0 unless said otherwise. */
    points: ofEach(points).optional(),
    /** Why an answer fails the whole attempt. */
    critical: ofEach(words.optional()).optional(),
  })
  .refine(
    ({ answer, points = {} }) =>
      courses.every((one) => (points[one] === 1) === (one === answer) || points[one] === undefined),
    {
      error: () => t('quizzes.definition.pointsOfRight'),
      path: ['points'],
    },
  )
  .refine(({ answer, critical }) => critical?.[answer] === undefined, {
    error: () => t('quizzes.definition.rightAndCritical'),
    path: ['critical'],
  });

export type KeepShareAct = z.output<typeof keepShareActSchema>;
