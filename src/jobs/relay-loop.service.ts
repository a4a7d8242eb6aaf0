import { Injectable, Logger } from '@nestjs/common';
import type { Job } from './job';
import { OutboxListener } from './outbox-listener.provider';
import { Pace } from './pace';
import { Relay } from './relay.service';

/** Empties the outbox whenever something comes in; announced or, should an announcement be lost, by looking. */
@Injectable()
export class RelayLoop {
  private readonly log = new Logger('Jobs');
  private stopped = false;
  private news = false;
  private wake: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly relay: Relay,
    private readonly listener: OutboxListener,
    private readonly pace: Pace,
  ) {}

  async start(handOver: (jobs: Job[]) => Promise<void>): Promise<void> {
    await this.listener.start(() => this.look());
    this.running = this.run(handOver);
  }

  /** Ends when the batch in hand is handed over. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.look();
    await this.running;
    await this.listener.stop();
  }

  private async run(handOver: (jobs: Job[]) => Promise<void>): Promise<void> {
    while (!this.stopped) {
      this.news = false;
      const found = await this.relay.relay(handOver).catch((error: Error) => {
        this.log.error(`The outbox could not be relayed: ${error.message}`);
        return 0;
      });
      if (found === 0 && !this.news) await this.rest();
    }
  }

  private look(): void {
    this.news = true;
    this.wake();
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.pace.poll);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
