import { z } from 'zod';
import { t } from '../../shared/text';

const day = (error: () => string) => z.iso.date({ error });

/** A cohort as its form gives it. */
export const CohortForm = z
  .object({
    courseId: z.uuid({ error: () => t('courses.cohorts.errors.course') }),
    name: z
      .string({ error: () => t('courses.cohorts.errors.name') })
      .trim()
      .min(1)
      .max(100),
    startsOn: day(() => t('courses.cohorts.errors.day')),
    endsOn: day(() => t('courses.cohorts.errors.day')),
    capacity: z.coerce
      .number({ error: () => t('courses.cohorts.errors.capacity') })
      .int()
      .min(1, { error: () => t('courses.cohorts.errors.capacity') })
      .max(5000, { error: () => t('courses.cohorts.errors.capacity') })
      .optional(),
    joining: z.enum(['open', 'closed']).default('closed'),
    joinUntil: day(() => t('courses.cohorts.errors.day')).optional(),
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
    error: () => t('courses.cohorts.errors.endBeforeStart'),
    path: ['endsOn'],
  });
export type CohortForm = z.output<typeof CohortForm>;

/** Somebody to be added: known here already, or to be invited. */
export const NewMember = z.object({
  name: z
    .string({ error: () => t('courses.cohorts.errors.person') })
    .trim()
    .min(1)
    .max(200),
  email: z.email({ error: () => t('courses.cohorts.errors.email') }).max(320),
});
export type NewMember = z.output<typeof NewMember>;

/** Somebody of a cohort. */
export const MemberOf = z.object({ traineeId: z.uuid() });
