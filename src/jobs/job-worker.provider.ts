import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Queue, Worker } from 'bullmq';
import { Config } from '../shared/config/config';
import { Attempt } from './attempt.service';
import { QueueEngine, toQueue } from './queue-engine.provider';
import { RelayLoop } from './relay-loop.service';
import { Timetable } from './timetable.service';

/**
 * What a process of the role `worker` or `all` does in the background: relays the outbox, keeps the timetable and
 * does jobs. A process of the role `web` only publishes and never connects to the queue.
 */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private queue: Queue | null = null;
  private worker: Worker | null = null;

  constructor(
    private readonly config: Config,
    private readonly engine: QueueEngine,
    private readonly relay: RelayLoop,
    private readonly timetable: Timetable,
    private readonly attempt: Attempt,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role !== 'web') await this.start();
  }

  /** NOTE: before the application shuts down, not while: the jobs in hand still need the database. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    await this.worker?.close();
    await this.queue?.close();
  }

  private async start(): Promise<void> {
    await this.engine.reach();
    const queue = this.engine.queue();
    this.queue = queue;
    await this.timetable.arrange(queue);
    this.worker = this.engine.worker((queued, token) => this.attempt.at(queued, token));
    this.worker.on('failed', (queued, failure) => void this.attempt.abandoned(queued, failure));
    await this.relay.start(async (jobs) => void (await queue.addBulk(jobs.map(toQueue))));
  }
}
