import type { SigningRequest } from './signing-request.entity';

export type RequestState = 'asked' | 'opened' | 'answered' | 'declined' | 'expired' | 'replaced';

type Dated = Pick<
  SigningRequest,
  'askedAt' | 'expiresAt' | 'openedAt' | 'decidedAt' | 'declined' | 'endedAt'
>;

const DAY = 86_400_000;

/** A letter reminds of one that was not answered when so many days are left. */
export const REMINDER_DAYS = 3;

/** Where a request for signatures stands. */
export function stateOf(
  { decidedAt, declined, endedAt, expiresAt, openedAt }: Dated,
  now: Date,
): RequestState {
  if (decidedAt) return declined ? 'declined' : 'answered';
  if (endedAt) return 'replaced';
  if (expiresAt <= now) return 'expired';
  return openedAt ? 'opened' : 'asked';
}

/** Whether something can still be decided. */
export const isOpen = (request: Dated, now: Date): boolean => {
  const state = stateOf(request, now);
  return state === 'asked' || state === 'opened';
};

/** Whether the link shows anything: what is asked or, for as long as it can be taken back, what was decided. */
export function isShown(request: Dated & Pick<SigningRequest, 'repudiableUntil'>, now: Date): boolean {
  if (request.decidedAt) return (request.repudiableUntil ?? request.expiresAt) > now;
  return isOpen(request, now);
}

/** Whether the same may be asked again: nobody is written to twice a day, and nobody who has answered. */
export function mayAskAgain(request: Dated, now: Date): boolean {
  const state = stateOf(request, now);
  if (state === 'expired') return true;
  return isOpen(request, now) && now.getTime() - request.askedAt.getTime() >= DAY;
}

/** The last moment of a period of so many days that begins now. */
export const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY);
