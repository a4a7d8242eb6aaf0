import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { PracticeRecord } from '../../../practice';
import { type Words, words } from '../finding';
import type { TrainingRecord } from '../record';

const span = z.enum(['day', 'week', 'month']);
type Span = z.output<typeof span>;

/** What takes practice out of what counts, though it is signed and of the right sort (domain.md (c) 13, 14, 19). */
export const practiceLimits = z.strictObject({
  /** Practice before this ISO day does not count. */
  notBefore: z.iso.date().optional(),
  /** Practice before this course was completed does not count; by its slug. */
  afterCourse: z.string().optional(),
  /** At most so many hours of a day, week (from Monday) or month count. */
  caps: z
    .array(z.strictObject({ hours: z.number().positive(), per: span }))
    .min(1)
    .optional(),
  /** Practice in a week or month without confirmed supervision does not count. */
  supervisedEvery: z.enum(['week', 'month']).optional(),
});
export type PracticeLimits = z.output<typeof practiceLimits>;

/** As much of an entry as a limit takes out of what counts, and why. */
export type Beyond = { entry: PracticeRecord; reason: string; repair: Words };
type Refused = Omit<Beyond, 'entry'>;

/**
 * Parts entries into what counts within the limits and what is beyond them. Earlier days come first, so that what counted
 * yesterday still counts today; of one day, the order is that of their beginnings. An entry over a cap counts in part.
 */
export function within(
  entries: PracticeRecord[],
  limits: PracticeLimits,
  record: TrainingRecord,
): { counted: PracticeRecord[]; beyond: Beyond[] } {
  const beyond: Beyond[] = [];
  const counted: PracticeRecord[] = [];
  const used = new Map<string, number>();
  for (const entry of [...entries].sort(byTime)) {
    const refused = outOfTime(entry, limits, record);
    if (refused) beyond.push({ entry, ...refused });
    else takeUpToCaps(entry, limits.caps ?? [], used, { counted, beyond });
  }
  return { counted, beyond };
}

const byTime = (one: PracticeRecord, other: PracticeRecord): number => {
  const key = ({ day, startsAt, id }: PracticeRecord) => `${day} ${startsAt ?? '99'} ${id}`;
  return key(one) < key(other) ? -1 : 1;
};

/** Why an entry lies before practice counts, or in a time without supervision; null when neither. */
function outOfTime({ day }: PracticeRecord, limits: PracticeLimits, record: TrainingRecord): Refused | null {
  const { notBefore, afterCourse, supervisedEvery } = limits;
  if (notBefore && day < notBefore)
    return { reason: 'before-start', repair: words('repairs.before-start', { day: notBefore }) };
  if (afterCourse && !completedBy(record, afterCourse, day))
    return { reason: 'before-course', repair: words('repairs.before-course') };
  if (supervisedEvery && !isSupervised(record, supervisedEvery, day)) {
    const repair = words(`repairs.unsupervised-${supervisedEvery}`, {
      day: beginningOf(supervisedEvery, day),
    });
    return { reason: `unsupervised-${supervisedEvery}`, repair };
  }
  return null;
}

const completedBy = ({ courses }: TrainingRecord, slug: string, day: string): boolean =>
  courses.some((course) => course.slug === slug && course.completedOn !== null && course.completedOn <= day);

const isSupervised = ({ supervision }: TrainingRecord, every: Span, day: string): boolean =>
  supervision.some(
    (session) =>
      session.status === 'confirmed' && beginningOf(every, session.day) === beginningOf(every, day),
  );

/** The first ISO day of the day, week or month that a day lies in. */
export function beginningOf(per: Span, day: string): string {
  const date = Temporal.PlainDate.from(day);
  if (per === 'day') return day;
  if (per === 'month') return date.with({ day: 1 }).toString();
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

function takeUpToCaps(
  entry: PracticeRecord,
  caps: NonNullable<PracticeLimits['caps']>,
  used: Map<string, number>,
  { counted, beyond }: { counted: PracticeRecord[]; beyond: Beyond[] },
): void {
  const rooms = caps.map(({ hours, per }) => {
    const key = `${per} ${beginningOf(per, entry.day)}`;
    return { key, per, hours, room: Math.round(hours * 60) - (used.get(key) ?? 0) };
  });
  const tightest = rooms.sort((one, other) => one.room - other.room)[0];
  const minutes = Math.min(entry.minutes, tightest?.room ?? entry.minutes);
  for (const { key } of rooms) used.set(key, (used.get(key) ?? 0) + minutes);
  if (minutes > 0) counted.push(minutes === entry.minutes ? entry : { ...entry, minutes });
  if (minutes < entry.minutes && tightest) {
    const repair = words(`repairs.over-cap-${tightest.per}`, { hours: tightest.hours });
    const rest = { ...entry, minutes: entry.minutes - minutes };
    beyond.push({ entry: rest, reason: `over-cap-${tightest.per}`, repair });
  }
}
