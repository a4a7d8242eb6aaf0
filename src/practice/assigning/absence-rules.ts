import type { InputError } from '../../shared/errors';
import { t, type TextKey } from '../../shared/text';
import type { SupervisorAbsence } from './supervisor-absence.entity';

type Days = Pick<SupervisorAbsence, 'awayFrom' | 'awayUntil'>;

/** What is wrong with the days (ISO) of an absence, seen from today. */
export function absenceFaults({ awayFrom, awayUntil }: Days, today: string): InputError[] {
  const faults: [string, TextKey | false][] = [
    ['/awayUntil', awayUntil < awayFrom && 'practice.absence.errors.until'],
    ['/awayUntil', awayUntil >= awayFrom && awayUntil < today && 'practice.absence.errors.past'],
  ];
  return faults.flatMap(([pointer, key]) => (key ? [{ pointer, detail: t(key) }] : []));
}

/** Whether there is a day on which both are away. */
export const bothAway = (one: Days, other: Days): boolean =>
  one.awayFrom <= other.awayUntil && other.awayFrom <= one.awayUntil;

/** Where an absence stands on a day (ISO). */
export function absenceState(one: Days & Pick<SupervisorAbsence, 'calledOffAt'>, today: string) {
  if (one.calledOffAt) return 'calledOff' as const;
  if (one.awayUntil < today) return 'over' as const;
  return one.awayFrom > today ? ('coming' as const) : ('current' as const);
}
