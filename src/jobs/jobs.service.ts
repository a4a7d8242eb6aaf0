import { Injectable, type Type } from '@nestjs/common';
import { Dispatcher } from './dispatcher.service';
import type { Job } from './job';
import { Relay } from './relay.service';
import { TIME_CAME } from './subscribers.service';

/** Background work in the foreground, for tests and demonstrations: nothing waits and nothing is tried twice. */
@Injectable()
export class Jobs {
  constructor(
    private readonly relay: Relay,
    private readonly dispatcher: Dispatcher,
  ) {}

  /**
   * Tells subscribers everything in the outbox, and what they publish in turn, until it is empty. Jobs that fail are
   * set aside, and the first failure is thrown unless `failures` are to be kept.
   */
  async settle({ failures = 'thrown' }: { failures?: 'thrown' | 'kept' } = {}): Promise<void> {
    const thrown: unknown[] = [];
    for (let jobs = await this.next(); jobs; jobs = await this.next()) {
      for (const job of jobs) await this.attempt(job, thrown);
    }
    if (failures === 'thrown' && thrown.length > 0) throw thrown[0];
  }

  /** Runs an `@Every` method now, within an organisation or, with null, within none. */
  async runNow<Worker>(
    worker: Type<Worker>,
    method: keyof Worker & string,
    organisationId: string | null,
  ): Promise<void> {
    const subscriber = `${worker.name}.${method}`;
    await this.dispatcher.run({ eventId: '', eventName: TIME_CAME, organisationId, subscriber, payload: {} });
  }

  private async next(): Promise<Job[] | null> {
    const jobs: Job[] = [];
    const events = await this.relay.relay(async (batch) => void jobs.push(...batch));
    return events > 0 ? jobs : null;
  }

  private async attempt(job: Job, thrown: unknown[]): Promise<void> {
    try {
      await this.dispatcher.run(job);
    } catch (failure) {
      thrown.push(failure);
      await this.dispatcher.giveUp(job, failure, 1);
    }
  }
}
