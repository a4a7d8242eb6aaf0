import type { Cohort } from './cohort.entity';

type Room = Pick<Cohort, 'capacity'> & { members: number };

/** How many more may join; null where there is no limit. */
export const placesLeft = ({ capacity, members }: Room): number | null =>
  capacity === null ? null : Math.max(capacity - members, 0);

/** Whether nobody more fits in. */
export const isFull = (room: Room): boolean => placesLeft(room) === 0;

/** Whether a trainee may join by themselves on this day: while joining is open, there is room and it is not over. */
export function mayJoin(
  cohort: Pick<Cohort, 'joining' | 'joinUntil' | 'endsOn' | 'capacity'> & { members: number },
  today: string,
): boolean {
  const lastDay = cohort.joinUntil ?? cohort.endsOn;
  return cohort.joining === 'open' && today <= lastDay && today <= cohort.endsOn && !isFull(cohort);
}
