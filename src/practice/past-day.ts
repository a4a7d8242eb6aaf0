import { Temporal } from 'temporal-polyfill';

/** What is written down may be this old and no older. */
export const YEARS_BACK = 5;

/** The longest stretch that one entry or session may hold: a day, in minutes. */
export const LONGEST = 24 * 60;

/** What is wrong with the day (ISO) of something that has happened; `today` is the day where the organisation is. */
export function dayFault(day: string, today: string): 'future' | 'tooOld' | null {
  if (Temporal.PlainDate.compare(day, today) > 0) return 'future';
  return Temporal.PlainDate.compare(day, earliestDay(today)) < 0 ? 'tooOld' : null;
}

/** The earliest day (ISO) that may still be written down. */
export const earliestDay = (today: string): string =>
  Temporal.PlainDate.from(today).subtract({ years: YEARS_BACK }).toString();

/** Whether so many minutes can be one stretch of time. */
export const isStretch = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST;
