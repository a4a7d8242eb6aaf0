import { z } from 'zod';
import { t } from '../../../shared/text';

/** A meeting as its form gives it; day and time are those of the organisation. */
export const SessionForm = z.object({
  lesson: z.string({ error: () => t('courses.sessions.errors.lesson') }).max(200),
  day: z.iso.date({ error: () => t('courses.cohorts.errors.day') }),
  time: z
    .string({ error: () => t('courses.sessions.errors.time') })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => t('courses.sessions.errors.time') }),
  minutes: z.coerce
    .number({ error: () => t('courses.sessions.errors.minutes') })
    .int({ error: () => t('courses.sessions.errors.minutes') })
    .min(5, { error: () => t('courses.sessions.errors.minutes') })
    .max(1440, { error: () => t('courses.sessions.errors.minutes') }),
  place: z
    .string({ error: () => t('courses.sessions.errors.place') })
    .trim()
    .min(2, { error: () => t('courses.sessions.errors.place') })
    .max(500),
  facilitatorId: z.uuid({ error: () => t('courses.sessions.errors.facilitator') }),
});
export type SessionForm = z.output<typeof SessionForm>;

/** Who was there: the ticked trainees, all in one state. */
export const AttendanceForm = z.object({
  trainee: z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z.array(z.uuid()).min(1, { error: () => t('courses.sessions.errors.tick') }),
  ),
  state: z.enum(['present', 'late', 'absent']),
});
export type AttendanceForm = z.output<typeof AttendanceForm>;
export type AttendanceState = AttendanceForm['state'];
