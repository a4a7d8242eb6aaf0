import { z } from 'zod';
import { Password } from '../practice.schemas';
import { Why } from '../amending/amending.schemas';

const Several = z.preprocess(
  (given) => (given === undefined ? [] : [given].flat()),
  z.array(z.uuid()).max(500),
);

/** A period, by its first day. */
export const PeriodWish = z.object({ first: z.iso.date().optional().catch(undefined) });
export type PeriodWish = z.output<typeof PeriodWish>;

/** A period of one trainee. */
export const PeriodOfTrainee = PeriodWish.extend({ trainee: z.uuid().optional().catch(undefined) });
export type PeriodOfTrainee = z.output<typeof PeriodOfTrainee>;

/** Closes a period of these trainees; `seen` is the fingerprint of the summary that was read, of one. */
export const NewClosing = z.object({
  first: z.iso.date(),
  trainee: Several,
  password: Password,
  seen: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type NewClosing = z.output<typeof NewClosing>;

/** Why a closed period is opened again. */
export const Reopening = z.object({ reason: Why });
export type Reopening = z.output<typeof Reopening>;
