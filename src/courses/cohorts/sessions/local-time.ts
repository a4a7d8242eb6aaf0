import { Temporal } from 'temporal-polyfill';

/** A day (ISO) and a time of day ("14:05") somewhere, as an instant. A time that a change of clocks leaves out moves on. */
export const instantOf = (day: string, time: string, timeZone: string): Date =>
  new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).epochMilliseconds);

/** Midnight to midnight of the day after this one, where the organisation is. */
export function tomorrow(now: Date, timeZone: string): { from: Date; until: Date } {
  const day = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).startOfDay();
  const at = (days: number) => new Date(day.add({ days }).startOfDay().epochMilliseconds);
  return { from: at(1), until: at(2) };
}
