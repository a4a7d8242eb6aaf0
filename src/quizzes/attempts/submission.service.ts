import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Attempt } from './attempt.entity';
import { AttemptsQueries } from './attempts.queries';
import { handedInAt } from './deadline';
import { type By, Settlement } from './settlement.service';
import { criticalIn, type Sitting } from './sitting';

/** Handing an attempt in, once and for all. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly attempts: AttemptsQueries,
    private readonly settlement: Settlement,
  ) {}

  /**
   * Marks the attempt; what was not answered earns nothing, and what a person has to mark leaves the result open. An
   * attempt that is submitted already keeps its result and nothing happens again: the second of two clicks leads to the
   * same page.
   */
  submit(actor: Actor, id: string): Promise<Attempt> {
    return this.db.transaction(async () => {
      const sitting = await this.attempts.sitting(actor.personId, id, { held: true });
      return sitting.attempt.submittedAt ? sitting.attempt : this.handIn(sitting, actor);
    });
  }

  /** Hands in an attempt that is held and open, with what was kept; nobody did it when it was the clock. */
  async handIn(sitting: Sitting, by: By): Promise<Attempt> {
    const submittedAt = handedInAt(sitting.attempt, this.clock.now());
    const handedIn = { ...sitting.attempt, submittedAt, failedBecause: criticalIn(sitting.questions) };
    const attempt = await this.db.of(Attempt).save(handedIn);
    return this.settlement.conclude({ ...sitting, attempt }, 'quizzes.attempt-submitted', by);
  }
}
