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
