import { Conflict } from '../../shared/errors';
import type { EntryStatus } from './practice-entry.entity';

/** What its author may do with an entry, by where it stands. */
export type Step = 'edit' | 'submit' | 'withdraw' | 'delete' | 'amend';

const open: Record<EntryStatus, readonly Step[]> = {
  draft: ['edit', 'submit', 'delete'],
  submitted: ['withdraw'],
  returned: ['edit', 'submit', 'withdraw'],
  signed: ['amend'],
  amended: [],
  voided: [],
};

/** Whether its author may do this with an entry that stands there. */
export const may = (step: Step, { status }: { status: EntryStatus }): boolean => open[status].includes(step);

/** Refuses a step that an entry does not allow where it stands, and says what would. */
export function assertMay(step: Step, entry: { status: EntryStatus }): void {
  if (may(step, entry)) return;
  if (entry.status === 'amended') throw new Conflict('practice.errors.amendedStays');
  if (entry.status === 'voided') throw new Conflict('practice.errors.voidedStays');
  if (entry.status === 'signed') throw new Conflict('practice.errors.signedStays');
  if (step === 'amend') throw new Conflict('practice.errors.notSignedYet');
  if (entry.status === 'submitted') throw new Conflict('practice.errors.takeBackFirst');
  throw new Conflict(step === 'delete' ? 'practice.errors.takeBackToDelete' : 'practice.errors.notWaiting');
}

/** Refuses to write over a version of something that the writer has not seen. */
export function assertSeen(entry: { version: number }, seen: number): void {
  if (entry.version !== seen) throw new Conflict('practice.errors.changedElsewhere');
}
