import { Conflict, type Failure, Forbidden } from '../../shared/errors';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import type { Link } from '../signing/chain';

/** Who is about to declare something void; `overseer` is true of managers. */
export type Voider = { personId: string; overseer: boolean; version: number | null };

type Voidable = Pick<PracticeEntry, 'traineeId' | 'status' | 'version'>;

/** Why this person may not declare this entry void now, or null when they may. */
export function voidRefusal(
  entry: Voidable,
  signOff: Pick<Link, 'signerId'> | null,
  { personId, overseer, version }: Voider,
): Failure | null {
  if (personId === entry.traineeId) return new Forbidden('practice.errors.voidOwn');
  if (!overseer && personId !== signOff?.signerId) return new Forbidden('practice.errors.voidByAnother');
  if (entry.status === 'voided') return new Conflict('practice.errors.alreadyVoid');
  if (entry.status === 'amended') return new Conflict('practice.errors.voidAmended');
  if (entry.status !== 'signed' || !signOff) return new Conflict('practice.errors.notSignedYet');
  if (version !== null && version !== entry.version) return new Conflict('practice.errors.changedSince');
  return null;
}
