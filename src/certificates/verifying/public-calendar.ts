import { dayOf, moment } from '../../shared/dates';
import { locale } from '../../shared/text';

/** A moment as the people of a time zone say it. `minute` counts from 1970. */
type Here = { today: string; words: string; minute: number };

const MINUTE = 60_000;

/** What day and what time it is for an issuer: worked out once a minute for each time zone and language. */
export class PublicCalendar {
  private readonly known = new Map<string, Here>();
  private minute = 0;

  at(instant: Date, timeZone: string): Here {
    const minute = Math.floor(instant.getTime() / MINUTE);
    if (minute !== this.minute) {
      this.known.clear();
      this.minute = minute;
    }
    const key = `${timeZone} ${locale()}`;
    const known = this.known.get(key) ?? {
      today: dayOf(instant, timeZone),
      words: moment(instant, timeZone),
      minute,
    };
    this.known.set(key, known);
    return known;
  }
}
