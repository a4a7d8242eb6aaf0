import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Attempt } from './attempt.entity';
import { AttemptsQueries } from './attempts.queries';
import { GRACE } from './deadline';
import { SubmissionService } from './submission.service';

/** How many attempts are handed in within one transaction. */
const BATCH = 50;

/** Hands in what is out of time, for those who have closed their page or lost their connection. */
@Injectable()
export class TimeKeeper {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly attempts: AttemptsQueries,
    private readonly submissions: SubmissionService,
  ) {}

  /** Every attempt of the organisation at hand whose time is over; answers how many. Several may sweep at once. */
  async sweep(): Promise<number> {
    let all = 0;
    for (let done = BATCH; done === BATCH; all += done) {
      done = await this.db.transaction(() => this.batch());
    }
    return all;
  }

  private async batch(): Promise<number> {
    const over = await this.outOfTime();
    for (const attempt of over) await this.submissions.handIn(await this.attempts.sittingOf(attempt), null);
    return over.length;
  }

  /** Those that nobody else holds, the oldest first; held from here on. */
  private outOfTime(): Promise<Attempt[]> {
    const before = new Date(this.clock.now().getTime() - GRACE);
    return this.db
      .of(Attempt)
      .createQueryBuilder('attempt')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .where('attempt.organisationId = :organisationId', { organisationId: this.db.organisationId })
      .andWhere('attempt.submittedAt IS NULL AND attempt.deadline < :before', { before })
      .orderBy('attempt.deadline')
      .limit(BATCH)
      .getMany();
  }
}
