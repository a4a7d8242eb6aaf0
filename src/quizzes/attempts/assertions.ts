import { moment } from '../../shared/dates';
import { Conflict } from '../../shared/errors';
import type { Admission } from './admission';
import type { Attempt } from './attempt.entity';
import { isOver } from './deadline';

type Reader = { now: Date; timeZone: string };

/** The time is over, and nobody has handed the attempt in yet. */
export class OutOfTime extends Conflict {}

/** Refuses an attempt that the rules do not allow now, and says which and until when. */
export function assertMayStart(left: Admission, { timeZone }: Pick<Reader, 'timeZone'>): void {
  switch (left.state) {
    case 'may-start':
      return;
    case 'passed':
      throw new Conflict('quizzes.errors.passed');
    case 'marking':
      throw new Conflict('quizzes.errors.marking');
    case 'retired':
      throw new Conflict('quizzes.errors.retired');
    case 'remedial':
      throw new Conflict('quizzes.errors.remedial');
    case 'wait':
      throw new Conflict('quizzes.errors.wait', { time: moment(left.until, timeZone) });
    case 'closed':
      throw new Conflict('quizzes.errors.closed', { time: moment(left.at, timeZone) });
    case 'not-open':
      throw new Conflict('quizzes.errors.notOpen', { time: moment(left.at, timeZone) });
  }
}

/** Refuses answers to an attempt that is submitted or whose time is over. */
export function assertOpen(
  { submittedAt, deadline }: Pick<Attempt, 'submittedAt' | 'deadline'>,
  { now, timeZone }: Reader,
): void {
  const late = deadline !== null && isOver({ deadline }, now);
  if (late) {
    const time = moment(deadline, timeZone);
    throw submittedAt
      ? new Conflict('quizzes.errors.late', { time })
      : new OutOfTime('quizzes.errors.late', { time });
  }
  if (submittedAt) throw new Conflict('quizzes.errors.submitted');
}
