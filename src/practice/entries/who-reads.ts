import type { PracticeEntry } from './practice-entry.entity';

/** An entry is read by its author and, once it was sent, by the supervisor it names; a draft is its author's alone. */
export const canRead = (
  { traineeId, supervisorId, status }: Pick<PracticeEntry, 'traineeId' | 'supervisorId' | 'status'>,
  personId: string,
): boolean => personId === traineeId || (personId === supervisorId && status !== 'draft');
