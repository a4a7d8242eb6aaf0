/** What the holder answered to whoever asks to be told. */
export type Consent = 'asked' | 'agreed' | 'declined' | 'ended';

/** What a holder can say. */
export const answersOf = {
  asked: ['agreed', 'declined'],
  agreed: ['ended'],
  declined: ['agreed'],
  ended: ['agreed'],
} as const satisfies Record<Consent, readonly Consent[]>;

export type ConsentAnswer = (typeof answersOf)[Consent][number];

/** Whether a holder can say this, as things stand. */
export const canAnswer = (consent: Consent, answer: ConsentAnswer): boolean =>
  (answersOf[consent] as readonly ConsentAnswer[]).includes(answer);

const DAY = 86_400_000;

/** Somebody who said no is left in peace for so many days. */
export const PEACE_DAYS = 90;

/** How many days a removal from the list can be taken back without asking the holder again. */
export const UNDO_DAYS = 1;

type Answered = { consent: Consent; answeredAt: Date | null; removedAt: Date | null };

/** From when a person who said no may be asked again; null where nothing stands against it. */
export function askAgainFrom({ consent, answeredAt }: Answered, now: Date): Date | null {
  if ((consent !== 'declined' && consent !== 'ended') || !answeredAt) return null;
  const from = new Date(answeredAt.getTime() + PEACE_DAYS * DAY);
  return from > now ? from : null;
}

/** Whether a watch that comes back to the list needs a new answer: not where the last still holds or nobody asks twice. */
export function needsAsking({ consent, removedAt }: Answered, now: Date): boolean {
  if (consent === 'declined' || consent === 'ended') return true;
  return removedAt !== null && now.getTime() - removedAt.getTime() > UNDO_DAYS * DAY;
}
