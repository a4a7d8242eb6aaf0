/** How a link stands: it opens, its last day is over, or its holder ended it. */
export type ShareState = 'open' | 'over' | 'ended';

/** What a link stands like on an ISO day. That its holder ended it goes before what the day says. */
export function shareState(
  { endsOn, endedAt }: { endsOn: string; endedAt: Date | null },
  today: string,
): ShareState {
  if (endedAt !== null) return 'ended';
  return today <= endsOn ? 'open' : 'over';
}

/** Days for which a link opens unless its holder says otherwise, and at most. */
export const USUAL_DAYS = 30;
/** A link lasts for a year at the most, in days. */
export const MOST_DAYS = 365;

const DAY = 86_400_000;

/** The ISO day so many days after another. */
export const daysAfter = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Whether a link may end on an ISO day: today at the earliest, in a year at the latest. */
export const mayEndOn = (endsOn: string, today: string): boolean =>
  endsOn >= today && endsOn <= daysAfter(today, MOST_DAYS);
