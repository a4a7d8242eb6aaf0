import { Temporal } from 'temporal-polyfill';
import type { PracticeEntry } from '../entries/practice-entry.entity';

/** What may be too much for somebody, in the order in which it is said. */
export const signalKinds = ['long-days', 'late-nights', 'without-supervision', 'crises', 'no-rest'] as const;
export type SignalKind = (typeof signalKinds)[number];

/** What was written down about a stretch of practice, as far as signals look at it. */
export type Logged = Pick<PracticeEntry, 'day' | 'startsAt' | 'minutes' | 'activityKind' | 'competencies'>;

/** What signals are held against: entries of the last weeks, and the minutes since the last confirmed session. */
export type LoadGround = { today: string; entries: readonly Logged[]; minutesSinceMet: number };

/** Something that holds today. `figure` is minutes of a day or since a session, nights, entries or days. */
export type Signal = { kind: SignalKind; figure: number; day: string | null };

/** More than this in one day is a long day, in minutes. */
export const LONG_DAY = 6 * 60;
/** More than this without a confirmed session is much, in minutes. */
export const LONG_ALONE = 20 * 60;
/** So many entries about crises in a week are several. */
export const SEVERAL_CRISES = 3;
/** So many days in a row without a free one. */
export const NO_REST_DAYS = 14;
/** How many days signals about single days look back, today included. */
const WEEK = 7;
const TEN_AT_NIGHT = 22 * 60;
const FIVE_IN_THE_MORNING = 5 * 60;

/** How many days of entries the rules need. */
export const DAYS_LOOKED_AT = NO_REST_DAYS + 1;

/** What holds today. An observation about what was written down; it says nothing of how somebody is. */
export function signalsIn(ground: LoadGround): Signal[] {
  const since = daysBefore(ground.today, WEEK - 1);
  const week = ground.entries.filter(({ day }) => day >= since && day <= ground.today);
  const all = [longDays(week), lateNights(week), alone(ground), crises(week), noRest(ground)];
  return all.filter((one) => one !== null);
}

/** The latest long day of the week. */
function longDays(week: readonly Logged[]): Signal | null {
  const days = new Map<string, number>();
  for (const { day, minutes } of week) days.set(day, (days.get(day) ?? 0) + minutes);
  const [latest] = [...days]
    .filter(([, minutes]) => minutes > LONG_DAY)
    .sort(([a], [b]) => b.localeCompare(a));
  return latest ? { kind: 'long-days', day: latest[0], figure: latest[1] } : null;
}

/** Nights of the week on which something began or ended after ten; what says no time is not counted. */
function lateNights(week: readonly Logged[]): Signal | null {
  const nights = new Set(week.filter(isLate).map(({ day }) => day));
  return nights.size > 0 ? { kind: 'late-nights', figure: nights.size, day: null } : null;
}

function isLate({ startsAt, minutes }: Logged): boolean {
  if (startsAt === null) return false;
  const [hours = 0, past = 0] = startsAt.split(':').map(Number);
  const start = hours * 60 + past;
  return start < FIVE_IN_THE_MORNING || start + minutes > TEN_AT_NIGHT;
}

const alone = ({ minutesSinceMet }: LoadGround): Signal | null =>
  minutesSinceMet > LONG_ALONE ? { kind: 'without-supervision', figure: minutesSinceMet, day: null } : null;

function crises(week: readonly Logged[]): Signal | null {
  const count = week.filter(isAboutCrisis).length;
  return count >= SEVERAL_CRISES ? { kind: 'crises', figure: count, day: null } : null;
}

const isAboutCrisis = ({ competencies, activityKind }: Logged): boolean =>
  competencies.includes('crisis') || activityKind.split('-').includes('crisis');

/** As many days as it takes, up to today or, where nothing is written down today, up to yesterday. */
function noRest({ entries, today }: LoadGround): Signal | null {
  const days = new Set(entries.map(({ day }) => day));
  const last = days.has(today) ? 0 : 1;
  const all = Array.from({ length: NO_REST_DAYS }, (_, back) => daysBefore(today, back + last));
  return all.every((day) => days.has(day)) ? { kind: 'no-rest', figure: NO_REST_DAYS, day: null } : null;
}

/** The day (ISO) so many days before. */
export const daysBefore = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).subtract({ days }).toString();
