import { Temporal } from 'temporal-polyfill';

export type PeriodKind = 'week' | 'month';

/** An ISO week or a calendar month: its first and its last day, as ISO days. */
export type Period = { kind: PeriodKind; first: string; last: string };

/** The week or month in which a day lies. A day is a day where the organisation is: no time zone comes into it. */
export function periodOf(day: string, kind: PeriodKind): Period {
  const date = Temporal.PlainDate.from(day);
  const first = kind === 'week' ? date.subtract({ days: date.dayOfWeek - 1 }) : date.with({ day: 1 });
  const after = kind === 'week' ? first.add({ days: 7 }) : first.add({ months: 1 });
  return { kind, first: first.toString(), last: after.subtract({ days: 1 }).toString() };
}

/** The last so many periods that are over on a day, the latest first. */
export function periodsBefore(today: string, kind: PeriodKind, count: number): Period[] {
  const periods: Period[] = [];
  let from = today;
  while (periods.length < count) {
    const { first } = periodOf(from, kind);
    from = Temporal.PlainDate.from(first).subtract({ days: 1 }).toString();
    periods.push(periodOf(from, kind));
  }
  return periods;
}

/** Whether a period is over on a day. */
export const isOver = ({ last }: Pick<Period, 'last'>, today: string): boolean => last < today;
