import { Temporal } from 'temporal-polyfill';
import { Conflict, type InputError } from '../../shared/errors';
import { t } from '../../shared/text';
import { lastDay } from './entitlement';
import type { SupervisorAssignment } from './supervisor-assignment.entity';

type Validity = Pick<SupervisorAssignment, 'validFrom' | 'validUntil' | 'endedOn'>;

/** Whoever manages assignments sees so many days ahead which of them end. */
export const DAYS_AHEAD = 30;

/** The last day (ISO) of the days that are looked ahead to. */
export const lookedAhead = (today: string): string =>
  Temporal.PlainDate.from(today).add({ days: DAYS_AHEAD }).toString();

/** What is wrong with the days between which somebody is to be assigned. */
export function validityFaults({ validFrom, validUntil }: Omit<Validity, 'endedOn'>): InputError[] {
  if (validUntil === null || validFrom <= validUntil) return [];
  return [{ pointer: '/validUntil', detail: t('practice.assigning.errors.until') }];
}

/** Whether there is a day on which both hold. */
export function overlap(one: Validity, other: Validity): boolean {
  const ends = (last: string | null, from: string) => last !== null && last < from;
  return !ends(lastDay(one), other.validFrom) && !ends(lastDay(other), one.validFrom);
}

/** Refuses to decide twice, as when two managers do at once. */
export function assertProposed({ status }: Pick<SupervisorAssignment, 'status'>): void {
  if (status !== 'proposed') throw new Conflict(`practice.assigning.errors.${status}Already`);
}

/** Refuses to end what does not hold, or holds no more. */
export function assertCanEnd(one: Pick<SupervisorAssignment, 'status' | 'endedOn'>): void {
  if (one.status !== 'confirmed') throw new Conflict('practice.assigning.errors.neverHeld');
  if (one.endedOn) throw new Conflict('practice.assigning.errors.endedAlready');
}

/** Where an assignment stands on a day (ISO). */
export type AssignmentState = 'proposed' | 'declined' | 'withdrawn' | 'coming' | 'current' | 'over';
export function stateOf(
  one: Validity & Pick<SupervisorAssignment, 'status'>,
  today: string,
): AssignmentState {
  if (one.status !== 'confirmed') return one.status;
  const last = lastDay(one);
  if (last !== null && last < today) return 'over';
  return one.validFrom > today ? 'coming' : 'current';
}
