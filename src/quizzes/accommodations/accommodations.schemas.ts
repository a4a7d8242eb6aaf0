import { z } from 'zod';
import { t } from '../../shared/text';

const LONGEST_REASON = 2_000;

const whole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, { error: () => t('quizzes.accommodations.errors.number', { least, most }) })
    .transform(Number)
    .refine((value) => value >= least && value <= most, {
      error: () => t('quizzes.accommodations.errors.number', { least, most }),
    })
    .optional();

/** A day and a time as a form sends them, on the clocks of the organisation. */
const local = z.iso
  .datetime({ local: true, error: () => t('quizzes.accommodations.errors.time') })
  .optional();

/** What a manager types to give somebody an accommodation. */
export const AccommodationForm = z.object({
  traineeId: z.uuid({ error: () => t('quizzes.accommodations.errors.trainee') }),
  extraPercent: whole(1, 400),
  extraMinutes: whole(1, 1440),
  extraAttempts: whole(0, 100),
  opensAt: local,
  closesAt: local,
  reason: z
    .string({ error: () => t('quizzes.accommodations.errors.reason') })
    .trim()
    .min(1, { error: () => t('quizzes.accommodations.errors.reason') })
    .max(LONGEST_REASON, {
      error: () => t('quizzes.accommodations.errors.tooLong', { limit: LONGEST_REASON }),
    }),
});
export type AccommodationForm = z.output<typeof AccommodationForm>;
