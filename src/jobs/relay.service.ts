import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import type { Job } from './job';
import { Subscribers } from './subscribers.service';

type Waiting = Omit<Job, 'subscriber'> & { subscriber: string | null };

const BATCH = 200;
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Hands what lies in the outbox over, as jobs. */
@Injectable()
export class Relay {
  constructor(
    private readonly db: Database,
    private readonly subscribers: Subscribers,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands one batch over, oldest first, and resolves to the number of events in it. Several relays share the work.
   * When one dies after handing over and before the commit, the batch is handed over again as the same jobs.
   */
  relay(handOver: (jobs: Job[]) => Promise<void>): Promise<number> {
    return this.asPlatform(async () => {
      const events = await this.db.query<Waiting>(
        `SELECT id AS "eventId", name AS "eventName", organisation_id AS "organisationId", payload, subscriber
           FROM outbox_events WHERE relayed_at IS NULL ORDER BY position LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      if (events.length === 0) return 0;
      await handOver(events.flatMap((event) => this.subscribers.jobsFor(event)));
      const ids = events.map(({ eventId }) => eventId);
      await this.db.query('UPDATE outbox_events SET relayed_at = $2 WHERE id = ANY($1)', [
        ids,
        this.clock.now(),
      ]);
      return events.length;
    });
  }

  /** Forgets events that were handed over more than seven days ago. */
  async forgetRelayed(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - WEEK);
    await this.asPlatform(() => this.db.query('DELETE FROM outbox_events WHERE relayed_at < $1', [before]));
  }

  private asPlatform<T>(work: () => Promise<T>): Promise<T> {
    return this.db.within({}, () => this.db.transaction(work));
  }
}
