import { Temporal } from 'temporal-polyfill';
import { earliestDay } from '../past-day';
import { reasonAgainst, type Sum } from './totals';

/** Minutes of one day that stand alike. */
export type DaySum = { day: string; status: Sum['status']; activityCounts: boolean; minutes: number };

/** How the practice of a day, or of several, stands, in minutes. */
export type Standing = { counted: number; waiting: number; notCounted: number };

/** A week from Monday to Sunday, as ISO days, and the Mondays of its neighbours; null where nothing is written down. */
export type Week = { days: string[]; isThis: boolean; previous: string | null; next: string | null };

const mondayOf = (day: string): Temporal.PlainDate => {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 });
};

/** The week that a day belongs to, or this one where none is asked for or one that is still to come. */
export function weekOf(wished: string | null, today: string): Week {
  const current = mondayOf(today);
  const asked = wished === null ? current : mondayOf(wished);
  const monday = Temporal.PlainDate.compare(asked, current) > 0 ? current : asked;
  const isThis = monday.equals(current);
  const before = monday.subtract({ days: 1 });
  return {
    days: Array.from({ length: 7 }, (_, days) => monday.add({ days }).toString()),
    isThis,
    previous:
      Temporal.PlainDate.compare(before, earliestDay(today)) < 0
        ? null
        : monday.subtract({ days: 7 }).toString(),
    next: isThis ? null : monday.add({ days: 7 }).toString(),
  };
}

/** How all of these minutes stand together. */
export function standingOf(sums: readonly DaySum[]): Standing {
  const standing = { counted: 0, waiting: 0, notCounted: 0 };
  for (const sum of sums) {
    if (reasonAgainst(sum) !== null) standing.notCounted += sum.minutes;
    else standing[sum.status === 'signed' ? 'counted' : 'waiting'] += sum.minutes;
  }
  return standing;
}

/** Everything, however it stands. */
export const allOf = ({ counted, waiting, notCounted }: Standing): number => counted + waiting + notCounted;
