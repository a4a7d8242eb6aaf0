import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Appointment } from './appointment.entity';

/** What a calendar says of a meeting ahead. `host` makes its name unique in the world; `minutes` is how long they met last. */
export type CalendarWords = { title: string; timeZone: string; minutes: number; host: string; url: string };

const MINUTE = 60_000;

/**
 * The next meeting as a calendar file (RFC 5545). It has the same UID for ever, and each change a higher SEQUENCE; one
 * called off says so. Without a time it is of the whole day. Nothing of what was talked about is in it.
 */
export function nextMeetingFile(next: Appointment, words: CalendarWords): string {
  const cancelled = next.cancelledAt !== null;
  const calendar = ical({
    prodId: { company: 'Cairn', product: 'Cairn', language: 'EN' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `supervision-${next.sessionId}@${words.host}`,
    sequence: next.revision,
    stamp: next.changedAt,
    summary: words.title,
    url: words.url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...stretch(next, words),
  });
  return calendar.toString();
}

function stretch({ day, startTime }: Appointment, { timeZone, minutes }: CalendarWords) {
  if (!startTime) return { start: new Date(`${day}T00:00:00Z`), allDay: true };
  const start = Temporal.PlainDateTime.from(`${day}T${startTime}`).toZonedDateTime(
    timeZone,
  ).epochMilliseconds;
  return { start: new Date(start), end: new Date(start + minutes * MINUTE) };
}
