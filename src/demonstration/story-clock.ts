import { Clock } from '../shared/clock';

const DAY = 86_400_000;

/** The clock of a story that is told in one go and happened over months. */
export class StoryClock extends Clock {
  private instant: Date;

  constructor(private readonly today: Date) {
    super();
    this.instant = today;
  }

  now(): Date {
    return new Date(this.instant);
  }

  /** Sets the story to so many days before today, at ten in the morning (UTC), or to this moment for 0. */
  daysAgo(days: number): void {
    this.instant =
      days === 0
        ? this.today
        : new Date(Math.floor(this.today.getTime() / DAY - days) * DAY + 10 * 3_600_000);
  }
}
