import { Temporal } from 'temporal-polyfill';
import type { Lesson } from '../authoring/course-document';

/** Why a lesson cannot be opened yet: it opens on a day (ISO), or so many days after its reader begins. */
export type Closed = { on: string } | { afterDays: number };

/**
 * What keeps a lesson closed on a day where the organisation is, or null when it is open. Days are counted from the
 * day on which the reader's time in the course began: their cohort's first day, or the one on which they enrolled.
 */
export function closedOn(
  { opens }: Pick<Lesson, 'opens'>,
  begunOn: string | null,
  today: string,
): Closed | null {
  if (!opens) return null;
  const on = 'on' in opens ? opens.on : dayAfter(begunOn, opens.afterDays);
  if (on === null) return { afterDays: 'afterDays' in opens ? opens.afterDays : 0 };
  return today < on ? { on } : null;
}

function dayAfter(begunOn: string | null, days: number): string | null {
  if (begunOn === null) return null;
  return Temporal.PlainDate.from(begunOn).add({ days }).toString();
}
