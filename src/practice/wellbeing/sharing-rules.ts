import { Conflict } from '../../shared/errors';
import type { CheckIn } from './check-in.entity';

type Shared = Pick<CheckIn, 'sharedWith' | 'sharedAt' | 'readAt' | 'revokedAt'>;

/** Where sharing stands. */
export type Sharing = 'private' | 'shared' | 'read' | 'revoked' | 'revoked-after-reading';

export function sharingOf({ sharedAt, readAt, revokedAt }: Shared): Sharing {
  if (!sharedAt) return 'private';
  if (revokedAt) return readAt ? 'revoked-after-reading' : 'revoked';
  return readAt ? 'read' : 'shared';
}

/** A check-in is shared once; whoever wants to share again writes another. */
export function assertCanShare(checkIn: Shared): void {
  if (checkIn.sharedAt) throw new Conflict('practice.errors.sharedBefore');
}

/** Whether a supervisor sees a check-in now. */
export const isSharedWith = ({ sharedWith, revokedAt }: Shared, personId: string): boolean =>
  sharedWith === personId && revokedAt === null;
