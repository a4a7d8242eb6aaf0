const MINUTE = 60_000;

/** Counts who asks how often, minute by minute. What it remembers is gone when the minute is. */
export class PerMinute {
  private readonly counts = new Map<string, number>();
  private minute = 0;

  constructor(private readonly most: number) {}

  /** Counts one more by somebody at an instant (milliseconds). Null, or in how many seconds they may ask again. */
  count(who: string, now: number): number | null {
    const minute = Math.floor(now / MINUTE);
    if (minute !== this.minute) {
      this.counts.clear();
      this.minute = minute;
    }
    const count = (this.counts.get(who) ?? 0) + 1;
    this.counts.set(who, count);
    return count <= this.most ? null : Math.max(1, Math.ceil(((minute + 1) * MINUTE - now) / 1000));
  }
}
