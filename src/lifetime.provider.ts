/** One Ctrl-C may arrive twice: from the terminal, and passed on by npm. */
const SAME_PRESS_MS = 1_000;

class AskedToEnd extends Error {}

/** From start to stop of a process: what it holds, and letting go of it when a signal says so. */
export class Lifetime {
  private readonly held: (() => Promise<void>)[] = [];
  private ending: Promise<void> | null = null;
  private up = false;
  private askedAt = 0;
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

  /** Who asks again will not wait. Nothing is lost by it: the next start takes up what was left. */
  private ask(): void {
    if (this.wasAskedToEnd && performance.now() - this.askedAt > SAME_PRESS_MS) process.exit(1);
    if (!this.wasAskedToEnd) this.askedAt = performance.now();
    this.wasAskedToEnd = true;
    // NOTE: while something is being made, whoever makes it finishes it first and then finds out.
    if (this.up) void this.end().then(() => process.exit(0));
  }

  private async release(): Promise<void> {
    for (const release of this.held.reverse()) await release();
  }
}
