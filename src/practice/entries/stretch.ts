import { LONGEST } from '../past-day';

/** What was typed about when something was: times of day ("14:05") and a length in minutes, each where it was given. */
export type TypedStretch = { startsAt: string | null; endsAt: string | null; length: number | null };

/** How long it was in minutes, or which field is in the way and why. */
export type Stretch =
  | { minutes: number }
  | { at: 'startsAt' | 'endsAt' | 'minutes'; because: 'noStart' | 'noLength' | 'sameTime' }
  | { at: 'endsAt'; because: 'disagree'; between: number };

/**
 * The length of a stretch from its start and its end or from the length itself; an end before the start is the next
 * day's. NOTE: times are read off a clock, so who works through the night in which it changes says how long it took.
 */
export function stretchOf({ startsAt, endsAt, length }: TypedStretch): Stretch {
  if (endsAt === null) return length === null ? { at: 'minutes', because: 'noLength' } : { minutes: length };
  if (startsAt === null) return { at: 'startsAt', because: 'noStart' };
  const between = (minuteOf(endsAt) - minuteOf(startsAt) + LONGEST) % LONGEST;
  if (length !== null)
    return length % LONGEST === between
      ? { minutes: length }
      : { at: 'endsAt', because: 'disagree', between };
  return between === 0 ? { at: 'endsAt', because: 'sameTime' } : { minutes: between };
}

/** When something that began then and took so long ended, and whether that was on the next day. */
export function endOf(startsAt: string, minutes: number): { time: string; nextDay: boolean } {
  const end = minuteOf(startsAt) + minutes;
  const [hours, rest] = [Math.floor((end % LONGEST) / 60), end % 60];
  return { time: `${twoDigits(hours)}:${twoDigits(rest)}`, nextDay: end >= LONGEST };
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const twoDigits = (value: number): string => String(value).padStart(2, '0');
