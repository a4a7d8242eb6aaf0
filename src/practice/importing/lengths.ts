/** What a bare number in a column of lengths means. */
export const units = ['hours', 'minutes'] as const;
export type Unit = (typeof units)[number];

export type GuessedUnit = { unit: Unit; sure: boolean; example: string | null };

const bare = /^\d+(?:[.,]\d+)?$/;
const clock = /^(?<hours>\d{1,3})\s*[:h]\s*(?<minutes>[0-5]?\d)(?::[0-5]\d)?\s*(?:min(?:ute)?s?|m)?$/i;
const worded =
  /^(?:(?<hours>\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|std)\.?)?\s*(?:and\s+|,\s*)?(?:(?<minutes>\d+(?:[.,]\d+)?)\s*(?:m|mins?|minutes?)\.?)?$/i;

/**
 * The whole minutes that a text names, if it does: 1:30, 1h30, 1 h 30 min, 90 min, 1.5 h, 1,5 hours. A bare number is of
 * the unit given.
 */
export function readLength(text: string, unit: Unit): number | null {
  const said = text.trim();
  if (bare.test(said)) return Math.round(decimal(said) * (unit === 'hours' ? 60 : 1));
  const found = (clock.exec(said) ?? worded.exec(said))?.groups;
  if (!found || (!found.hours && !found.minutes)) return null;
  return Math.round(decimal(found.hours ?? '0') * 60 + decimal(found.minutes ?? '0'));
}

/** Guesses the unit of bare numbers: nobody logs 25 hours at once, and nobody half a minute. */
export function guessUnit(texts: readonly string[]): GuessedUnit {
  const numbers = texts.map((text) => text.trim()).filter((text) => bare.test(text));
  const minutes = numbers.some((text) => decimal(text) > 24);
  const hours = numbers.some((text) => /[.,]\d*[1-9]/.test(text));
  const unit = minutes ? 'minutes' : 'hours';
  return { unit, sure: numbers.length === 0 || minutes !== hours, example: numbers[0] ?? null };
}

/** The time of day (HH:MM) that a text names, if it does: 14:30, 14.30, 14h30, 2:30 pm, 2pm, 1430, 2026-05-03T14:30. */
export function readTime(text: string): string | null {
  const said = text.trim().replace(/^\d{4}-\d{2}-\d{2}[T ]/, '');
  const found = /^(\d{1,2})(?:\s*[:.h]?\s*([0-5]\d))?(?::[0-5]\d)?\s*([ap])?\.?(?:m\.?)?$/i.exec(said);
  if (!found || (!found[2] && !found[3])) return null;
  const half = found[3]?.toLowerCase();
  const hour = Number(found[1]);
  if (half ? hour < 1 || hour > 12 : hour > 23) return null;
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return `${String(hours).padStart(2, '0')}:${found[2] ?? '00'}`;
}

/** The minutes from one time of day to another; an end before its beginning is on the next day. */
export function minutesBetween(start: string, end: string): number {
  const between = minutesOf(end) - minutesOf(start);
  return between > 0 ? between : between + 1440;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const decimal = (text: string): number => Number(text.replace(',', '.'));
