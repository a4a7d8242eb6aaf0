import type { OverloadNote } from './overload-note.entity';

/** So many days after a trainee has seen a signal, their supervisor sees it too if it still holds. */
export const DAYS_UNTIL_TOLD = 7;
const DAY = 24 * 60 * 60 * 1000;

type Note = Pick<OverloadNote, 'seenAt' | 'sharedAt'>;

/** When the supervisor sees a signal that still holds by then: at once where the trainee has told them. */
export const toldFrom = ({ seenAt, sharedAt }: Note): Date =>
  sharedAt ?? new Date(seenAt.getTime() + DAYS_UNTIL_TOLD * DAY);

/** Whether the supervisor sees a signal that holds. */
export const isTold = (note: Note, now: Date): boolean => toldFrom(note) <= now;
