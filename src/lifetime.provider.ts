class AskedToEnd extends Error {}

/** From start to stop of a process: what it holds, and letting go of it when a signal says so. */
export class Lifetime {
  private readonly held: (() => Promise<void>)[] = [];
  private ending: Promise<void> | null = null;
  private up = false;
  wasAskedToEnd = false;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.ask());
  }

  /** Remembers how to let go of something; at once if the end was asked for meanwhile. */
  holds(release: () => Promise<void>): void {
    this.held.push(release);
    this.goesOn();
  }

  /** Stops the start here if the end was asked for meanwhile. */
  goesOn(): void {
    if (this.wasAskedToEnd) throw new AskedToEnd();
  }

  /** The start is over; from now on a signal is followed at once. */
  isUp(): void {
    this.goesOn();
    this.up = true;
  }

  /** Lets go of everything, newest first. Asking twice is asking once. */
  end(): Promise<void> {
    return (this.ending ??= this.release());
  }

  private ask(): void {
    this.wasAskedToEnd = true;
    // NOTE: while something is being made, whoever makes it finishes it first and then finds out.
    if (this.up) void this.end().then(() => process.exit(0));
  }

  private async release(): Promise<void> {
    for (const release of this.held.reverse()) await release();
  }
}
