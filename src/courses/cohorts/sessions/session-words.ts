import { duration, moment } from '../../../shared/dates';
import type { SessionListed } from './sessions.queries';

/** What a letter says of a meeting. */
export const sessionWords = (
  { id, cohort, startsAt, minutes, place, facilitator }: SessionListed,
  timeZone: string,
  publicUrl: string,
) => ({
  ...{ cohort, place, facilitator },
  time: moment(startsAt, timeZone),
  duration: duration(minutes),
  link: `${publicUrl}/live-sessions/${id}`,
});

/** The address of that part of a list that follows a place; of its beginning where there is none. */
export const partOf = (path: string, after: string | null | undefined): string =>
  after ? `${path}?${new URLSearchParams({ after }).toString()}` : path;
