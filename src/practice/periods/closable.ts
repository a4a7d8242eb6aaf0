import { Conflict, type Failure, Forbidden } from '../../shared/errors';
import { isOver, type Period } from './period';

/** Who is about to close a period; `overseer` is true of managers, `supervises` of whoever signs something in it. */
export type Closer = { personId: string; overseer: boolean; supervises: boolean };

/** How a period of a trainee stands. */
export type PeriodState = { traineeId: string; entries: number; waiting: number; closed: boolean };

/** Why this person may not close this period of somebody's practice today, or null when they may. */
export function closingRefusal(
  period: Period,
  { traineeId, entries, waiting, closed }: PeriodState,
  { personId, overseer, supervises, today }: Closer & { today: string },
): Failure | null {
  if (personId === traineeId) return new Forbidden('practice.periods.errors.own');
  if (!overseer && !supervises) return new Forbidden('practice.periods.errors.notTheirs');
  if (closed) return new Conflict('practice.periods.errors.closedAlready');
  if (!isOver(period, today)) return new Conflict('practice.periods.errors.notOver');
  if (entries === 0) return new Conflict('practice.periods.errors.nothing');
  if (waiting > 0) return new Conflict('practice.periods.errors.waits', { count: waiting });
  return null;
}
