import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import { NotFound } from '../shared/errors';
import { readCursor } from '../shared/http/cursor';
import { FailedJob } from './failed-job.entity';
import { type Job, uuidOf } from './job';
import { Outbox } from './outbox.service';

const LONGEST_REASON = 2_000;

/** Jobs that failed for good, of the organisation at hand. */
@Injectable()
export class FailedJobService {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Newest first, without those that were let be. `next` asks for the following page. */
  list({ after, size = 25 }: { after?: string | undefined; size?: number } = {}): Promise<{
    items: FailedJob[];
    next: string | null;
  }> {
    return this.db.transaction(async () => {
      const query = this.db
        .of(FailedJob)
        .createQueryBuilder('job')
        .where('job.discarded_at IS NULL')
        .orderBy('job.failed_at', 'DESC')
        .addOrderBy('job.id', 'DESC')
        .limit(size + 1);
      const from = readCursor(after);
      if (from) query.andWhere('(job.failed_at, job.id) < (:key, :id)', from);
      const items = await query.getMany();
      const last = items[size - 1];
      const next = items.length > size && last ? `${last.failedAt.toISOString()}~${last.id}` : null;
      return { items: items.slice(0, size), next };
    });
  }

  /** Tells the subscriber again, as a new job with new attempts; it is no longer a failed one. */
  async retry(id: string): Promise<void> {
    await this.db.transaction(async () => {
      const { eventId, ...job } = await this.open(id);
      await this.outbox.address({ ...job, eventId: uuidOf(`retry of ${eventId} for ${job.subscriber}`) });
      await this.db.of(FailedJob).delete({ id });
    });
  }

  /** Lets a failed job be; it is kept, with who did so and when. */
  async discard(id: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.open(id);
      const who = { discardedAt: this.clock.now(), discardedBy: this.db.tenant.personId };
      await this.db.of(FailedJob).update({ id }, who);
    });
  }

  /** Sets a job aside with the reason it failed for. A second time changes nothing. */
  async park(job: Job, reason: string, attempts: number): Promise<void> {
    const row = {
      ...job,
      payload: job.payload as object,
      reason: reason.slice(0, LONGEST_REASON),
      attempts,
      failedAt: this.clock.now(),
    };
    await this.db.within({ organisationId: job.organisationId }, () =>
      this.db.transaction(() =>
        this.db.of(FailedJob).createQueryBuilder().insert().values(row).orIgnore().execute(),
      ),
    );
  }

  private async open(id: string): Promise<FailedJob> {
    const job = await this.db.lock(FailedJob, id);
    if (job.discardedAt) throw new NotFound();
    return job;
  }
}
