import { Temporal } from 'temporal-polyfill';

/** The first and the last ISO day of a term. */
export type Days = { validFrom: string; validUntil: string };

/**
 * The days of the next term, as long as this one: renewed before its end, it begins on the day after; renewed late, on
 * the day of the renewal.
 */
export function nextTerm({ validFrom, validUntil }: Days, today: string): Days {
  const after = Temporal.PlainDate.from(validUntil).add({ days: 1 });
  const begins = today > validUntil ? Temporal.PlainDate.from(today) : after;
  const length = Temporal.PlainDate.from(validFrom).until(after, { largestUnit: 'months' });
  return { validFrom: begins.toString(), validUntil: begins.add(length).subtract({ days: 1 }).toString() };
}
