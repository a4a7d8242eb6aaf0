import { Temporal } from 'temporal-polyfill';
import type { InputError } from '../../shared/errors';
import { t } from '../../shared/text';
import type { AccommodationForm } from './accommodations.schemas';
import type { Allowance } from './allowance';

/** What it is held against: the quiz's time limit, who may be given something, and the time. */
export type Ground = { minutes: number | null; traineeIds: readonly string[]; now: Date };

/** What a form gives, in instants. */
export const allowanceOf = (form: AccommodationForm, timeZone: string): Allowance => ({
  extraPercent: form.extraPercent ?? null,
  extraMinutes: form.extraMinutes ?? null,
  extraAttempts: form.extraAttempts ?? 0,
  opensAt: instantAt(form.opensAt, timeZone),
  closesAt: instantAt(form.closesAt, timeZone),
});

/** NOTE: where clocks go forward the hour that is missing is read as the one after it. */
const instantAt = (local: string | undefined, timeZone: string): Date | null =>
  local ? new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds) : null;

/** All that is wrong with what somebody is to be given, each with its field. */
export function accommodationFaults(traineeId: string, given: Allowance, ground: Ground): InputError[] {
  return [
    ...(ground.traineeIds.includes(traineeId)
      ? []
      : [fault('traineeId', t('quizzes.accommodations.errors.trainee'))]),
    ...timeFaults(given, ground),
    ...windowFaults(given, ground),
    ...(givesNothing(given) ? [fault('extraMinutes', t('quizzes.accommodations.errors.nothing'))] : []),
  ];
}

const fault = (field: string, detail: string): InputError => ({ pointer: `/${field}`, detail });

function timeFaults({ extraPercent, extraMinutes }: Allowance, { minutes }: Ground): InputError[] {
  if (extraPercent === null) return [];
  if (extraMinutes !== null) return [fault('extraPercent', t('quizzes.accommodations.errors.oneMeasure'))];
  return minutes === null ? [fault('extraPercent', t('quizzes.accommodations.errors.noLimit'))] : [];
}

function windowFaults({ opensAt, closesAt }: Allowance, { now }: Ground): InputError[] {
  if (!closesAt) return [];
  if (closesAt <= now) return [fault('closesAt', t('quizzes.accommodations.errors.past'))];
  return opensAt && opensAt >= closesAt ? [fault('closesAt', t('quizzes.accommodations.errors.order'))] : [];
}

const givesNothing = ({ extraAttempts, ...others }: Allowance): boolean =>
  extraAttempts === 0 && Object.values(others).every((value) => value === null);
