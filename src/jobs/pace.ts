/** How patient background work is, in milliseconds. Tests make it quick. */
export class Pace {
  /** How often the outbox is looked at when nothing announces an event. */
  readonly poll: number = 5_000;
  /** The pause before the second attempt; each later one is six times as long: 2 s, 12 s, 72 s, 7 min. */
  readonly retry: number = 2_000;
  /** How long a job belongs to a worker that gives no sign of life. */
  readonly lock: number = 15_000;
  /** How often jobs of dead workers are looked for. */
  readonly stalled: number = 5_000;
}

/** How often a job is tried before it is set aside for a person. */
export const ATTEMPTS = 5;

/** The pause after an attempt (the first is 1). */
export const pauseAfter = (attempt: number, { retry }: Pick<Pace, 'retry'>): number =>
  retry * 6 ** (attempt - 1);
