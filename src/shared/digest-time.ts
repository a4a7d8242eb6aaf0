import { Temporal } from 'temporal-polyfill';

/** Something that has waited longer than this is worth a reminder. */
export const PATIENCE_DAYS = 3;

const EIGHT = 8;
const NOON = 12;

/** The digest that is due: of which day (ISO), about what has waited since before when. */
export type DueDigest = { day: string; waitingSince: Date };

/**
 * The digest goes out at eight where the organisation is. If nothing ran at eight it may still go until noon, about
 * the same entries; at any other time there is none.
 */
export function dueDigest(now: Date, timeZone: string): DueDigest | null {
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  if (there.hour < EIGHT || there.hour >= NOON) return null;
  const eight = there.withPlainTime({ hour: EIGHT });
  const since = eight.subtract({ days: PATIENCE_DAYS });
  return { day: there.toPlainDate().toString(), waitingSince: new Date(since.epochMilliseconds) };
}
