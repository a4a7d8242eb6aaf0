import { Temporal } from 'temporal-polyfill';
import { locale, t } from './text';

/** The language that days and numbers are written in (BCP 47): English without a country is British. */
export const written = (): string => (locale() === 'en' ? 'en-GB' : locale());

/** The calendar day (ISO) it is at `instant` for people in `timeZone`. */
export const dayOf = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();

/** An ISO day in words: "3 May 2026". */
export const day = (iso: string): string => writer('UTC').format(new Date(`${iso}T00:00:00Z`));

/** An ISO day in a few letters, with its weekday: "Sun 3 May". */
export const shortDay = (iso: string): string => {
  const style = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(written(), style).format(new Date(`${iso}T00:00:00Z`));
};

/** An instant in words, in a time zone: "3 May 2026, 14:05". */
export const moment = (instant: Date, timeZone: string): string => writer(timeZone, 'short').format(instant);

const writers = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs fifty times what using it does: each is made once. */
function writer(timeZone: string, timeStyle?: 'short'): Intl.DateTimeFormat {
  const key = `${written()} ${timeZone} ${timeStyle ?? ''}`;
  const known = writers.get(key);
  if (known) return known;
  const style = timeStyle ? { timeStyle } : {};
  const made = new Intl.DateTimeFormat(written(), { dateStyle: 'long', ...style, timeZone });
  writers.set(key, made);
  return made;
}

/** How long ago an instant was, or how far ahead: "3 days ago". */
export function relative(instant: Date, now: Date): string {
  const minutes = Math.round((instant.getTime() - now.getTime()) / 60_000);
  const format = new Intl.RelativeTimeFormat(written(), { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
  if (Math.abs(minutes) < 48 * 60) return format.format(Math.round(minutes / 60), 'hour');
  return format.format(Math.round(minutes / 1440), 'day');
}

/** Minutes in words: "1 h 30 min", "45 min", "2 h". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('shared.duration.minutes', { minutes: rest });
  return rest === 0
    ? t('shared.duration.hours', { hours })
    : t('shared.duration.both', { hours, minutes: rest });
}

/** A whole number as people of this language write it. */
export const number = (value: number): string => new Intl.NumberFormat(written()).format(value);

/** Names in one sentence: "Priya, Sam and Noor". */
export const list = (items: string[]): string => new Intl.ListFormat(written()).format(items);
