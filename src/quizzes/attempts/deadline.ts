import type { Attempt } from './attempt.entity';

/** How long after the deadline an answer that was on its way is still taken, in milliseconds. */
export const GRACE = 5_000;

type Timed = Pick<Attempt, 'deadline'>;

/** Whether nothing is taken any more, what was on its way included. */
export const isOver = ({ deadline }: Timed, now: Date): boolean =>
  deadline !== null && now.getTime() > deadline.getTime() + GRACE;

/** When an attempt that is handed in now counts as handed in: never after its deadline. */
export const handedInAt = ({ deadline }: Timed, now: Date): Date =>
  deadline && deadline < now ? deadline : now;
