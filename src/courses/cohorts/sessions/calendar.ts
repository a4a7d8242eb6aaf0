import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { LiveSession } from './live-session.entity';

type Meeting = Pick<
  LiveSession,
  'id' | 'startsAt' | 'minutes' | 'place' | 'revision' | 'changedAt' | 'cancelledAt'
>;

/** How a meeting is called and described in a calendar. `host` makes its name unique in the world. */
export type CalendarWords = { title: string; description: string; host: string; url: string };

const MINUTE = 60_000;

/**
 * A meeting as a calendar file (RFC 5545). The same meeting always has the same UID, and each change a higher SEQUENCE;
 * a cancelled one says so. Times are instants in UTC, which every calendar shows in its reader's own time zone.
 */
export function calendarFile(meeting: Meeting, { title, description, host, url }: CalendarWords): string {
  const cancelled = meeting.cancelledAt !== null;
  const calendar = ical({
    prodId: { company: 'Cairn', product: 'Cairn', language: 'EN' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `live-session-${meeting.id}@${host}`,
    sequence: meeting.revision,
    stamp: meeting.changedAt,
    start: meeting.startsAt,
    end: new Date(meeting.startsAt.getTime() + meeting.minutes * MINUTE),
    summary: title,
    description,
    location: meeting.place,
    url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
