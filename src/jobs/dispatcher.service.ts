import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../shared/database/database.service';
import { FailedJobService } from './failed-job.service';
import type { Job } from './job';
import { Subscribers } from './subscribers.service';

/** Does jobs, each within its organisation. */
@Injectable()
export class Dispatcher {
  private readonly log = new Logger('Jobs');

  constructor(
    private readonly db: Database,
    private readonly subscribers: Subscribers,
    private readonly failed: FailedJobService,
  ) {}

  run(job: Job): Promise<void> {
    return this.db.within({ organisationId: job.organisationId }, () => this.subscribers.run(job));
  }

  /** Sets a job aside that will not be tried again by itself. */
  async giveUp(job: Job, failure: unknown, attempts: number): Promise<void> {
    const reason = failure instanceof Error ? failure.message : String(failure);
    await this.failed.park(job, reason, attempts);
    this.log.error(
      `${job.subscriber} gave up on ${job.eventName} ${job.eventId} after ${attempts}: ${reason}`,
    );
  }
}
