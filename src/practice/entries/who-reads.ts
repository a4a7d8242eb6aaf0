import type { PracticeEntry } from './practice-entry.entity';

/**
 * An entry is read by its author and, once it was sent, by the supervisor it names and whoever signs in their place; a
 * draft is its author's alone.
 */
export const canRead = (
  { traineeId, supervisorId, status }: Pick<PracticeEntry, 'traineeId' | 'supervisorId' | 'status'>,
  personId: string,
  inPlaceOf: readonly string[] = [personId],
): boolean => personId === traineeId || (inPlaceOf.includes(supervisorId) && status !== 'draft');
