import { Conflict, type Failure, Forbidden } from '../../shared/errors';
import type { PracticeEntry } from '../entries/practice-entry.entity';

/**
 * Who is about to sign or return, which version they have read (null where they did not say), in whose place they may
 * (themselves, and whoever is away), and why they may not on the day of the entry, if so.
 */
export type Reader = {
  personId: string;
  version: number | null;
  inPlaceOf?: readonly string[];
  notEntitled?: Failure | null;
};

type Signable = Pick<PracticeEntry, 'traineeId' | 'supervisorId' | 'status' | 'version'>;

/** Why this person may not decide about this entry now, or null when they may. */
export function refusal(entry: Signable, reader: Reader): Failure | null {
  const { personId, version, inPlaceOf = [personId], notEntitled = null } = reader;
  if (personId === entry.traineeId) return new Forbidden('practice.errors.ownPractice');
  if (!inPlaceOf.includes(entry.supervisorId)) return new Forbidden('practice.errors.notTheSupervisor');
  if (entry.status === 'signed') return new Conflict('practice.errors.alreadySigned');
  if (entry.status !== 'submitted') return new Conflict('practice.errors.notWaiting');
  if (version !== null && version !== entry.version) return new Conflict('practice.errors.changedSince');
  return notEntitled;
}
