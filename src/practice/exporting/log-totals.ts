import { Temporal } from 'temporal-polyfill';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import { reasonAgainst, type Sum } from '../entries/totals';

/** Entries as their minutes are added up. */
export type Summed = Pick<PracticeEntry, 'day' | 'minutes' | 'shares' | 'activityCounts' | 'supervisorId'> &
  Pick<Sum, 'status'>;

/** Minutes that count, that wait for a signature and that do not count, under one heading. */
export type Total = { of: string; counted: number; waiting: number; notCounted: number };

type Piece = { of: string; minutes: number };

/** Minutes by domain, in the order in which the domains come. */
export const byDomain = (entries: readonly Summed[]): Total[] =>
  summed(entries, ({ shares }) => shares.map(({ domain, minutes }) => ({ of: domain, minutes })));

/** Minutes by the week (its Monday) or the month (its first day) of their days, as ISO days. */
export const byPeriod = (entries: readonly Summed[], period: 'week' | 'month'): Total[] =>
  summed(entries, ({ day, minutes }) => [{ of: beginning(day, period), minutes }]);

/** Minutes by the supervisor whom entries name. */
export const bySupervisor = (entries: readonly Summed[]): Total[] =>
  summed(entries, ({ supervisorId, minutes }) => [{ of: supervisorId, minutes }]);

/** All of it in one. */
export const altogether = (entries: readonly Summed[]): Total =>
  summed(entries, ({ minutes }) => [{ of: '', minutes }])[0] ?? empty('');

function beginning(day: string, period: 'week' | 'month'): string {
  const date = Temporal.PlainDate.from(day);
  return (
    period === 'month' ? date.with({ day: 1 }) : date.subtract({ days: date.dayOfWeek - 1 })
  ).toString();
}

const empty = (of: string): Total => ({ of, counted: 0, waiting: 0, notCounted: 0 });

function summed(entries: readonly Summed[], pieces: (entry: Summed) => Piece[]): Total[] {
  const totals = new Map<string, Total>();
  for (const entry of entries)
    for (const { of, minutes } of pieces(entry)) {
      const total = totals.get(of) ?? empty(of);
      total[standing(entry)] += minutes;
      totals.set(of, total);
    }
  return [...totals.values()];
}

function standing(entry: Summed): 'counted' | 'waiting' | 'notCounted' {
  if (reasonAgainst(entry)) return 'notCounted';
  return entry.status === 'signed' ? 'counted' : 'waiting';
}
