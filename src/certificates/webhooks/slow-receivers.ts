/**
 * Knows whose programs let us wait: of an organisation with such a program one message is sent at a time by this process,
 * so that it holds up its own messages and nobody else's work.
 */
export class SlowReceivers {
  private readonly slowUntil = new Map<string, number>();
  private readonly busy = new Set<string>();

  /** In milliseconds: what lets us wait for so long is slow, and is taken for slow for so long. */
  constructor(private readonly limits = { slow: 3_000, remembered: 60_000 }) {}

  /** Does a piece of work that may have to wait for a program of this organisation; false if it is not its turn now. */
  async take(organisationId: string, work: () => Promise<void>): Promise<boolean> {
    const began = performance.now();
    const slow = (this.slowUntil.get(organisationId) ?? 0) > began;
    if (slow && this.busy.has(organisationId)) return false;
    if (slow) this.busy.add(organisationId);
    try {
      await work();
    } finally {
      if (slow) this.busy.delete(organisationId);
      this.note(organisationId, performance.now() - began);
    }
    return true;
  }

  private note(organisationId: string, took: number): void {
    const now = performance.now();
    if (took >= this.limits.slow) this.slowUntil.set(organisationId, now + this.limits.remembered);
    else if ((this.slowUntil.get(organisationId) ?? 0) <= now) this.slowUntil.delete(organisationId);
  }
}
