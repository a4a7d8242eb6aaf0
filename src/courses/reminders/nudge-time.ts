import { Temporal } from 'temporal-polyfill';

/** After so many days without learning, a trainee is reminded; after so many more, they are left in peace. */
export const QUIET_DAYS = 7;
export const PEACE_DAYS = 28;

const NINE = 9;
const NOON = 12;

/** Who is to be reminded now: whoever was last active after `from` and not after `until`. */
export type DueNudge = { from: Date; until: Date };

/**
 * Nudges go out at nine where the organisation is. If nothing ran at nine they may still go until noon, to the same
 * people; at any other time there are none.
 */
export function dueNudge(now: Date, timeZone: string): DueNudge | null {
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  if (there.hour < NINE || there.hour >= NOON) return null;
  const nine = there.withPlainTime({ hour: NINE });
  const daysAgo = (days: number) => new Date(nine.subtract({ days }).epochMilliseconds);
  return { from: daysAgo(PEACE_DAYS), until: daysAgo(QUIET_DAYS) };
}
