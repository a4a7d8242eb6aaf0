import { Temporal } from 'temporal-polyfill';

/** The last ISO day of a certificate awarded on `awardedOn`: so many months on, less a day; null for no end. */
export function lastDay(awardedOn: string, months: number | null): string | null {
  if (months === null) return null;
  return Temporal.PlainDate.from(awardedOn).add({ months }).subtract({ days: 1 }).toString();
}
