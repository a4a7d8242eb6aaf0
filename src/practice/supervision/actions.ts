import type { AgreedAction } from './agreed-action.entity';

/** Something agreed, in clear. */
export type ReadAction = Pick<AgreedAction, 'id' | 'sessionId' | 'ownerId' | 'dueOn' | 'doneAt'> & {
  what: string;
};

/** A trainee sees what they, their supervisor or everybody will do; the supervisor sees all of it. */
export const canSeeAction = (
  { ownerId }: Pick<AgreedAction, 'ownerId'>,
  { personId, supervisorId }: { personId: string; supervisorId: string },
): boolean => personId === supervisorId || [null, personId, supervisorId].includes(ownerId);
