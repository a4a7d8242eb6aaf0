import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../shared/errors';
import { t } from '../../shared/text';
import { Attempt } from '../attempts/attempt.entity';
import { AttemptsQueries } from '../attempts/attempts.queries';
import { Settlement } from '../attempts/settlement.service';
import type { Review } from '../question-types/marks';
import { AttemptReviewed } from './events';
import { QuizReview } from './quiz-review.entity';
import { type Marked, markedBy, textsIn } from './texts';

/** Marking what the key cannot: the texts of a submitted attempt. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly attempts: AttemptsQueries,
    private readonly settlement: Settlement,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Marks every text of an attempt, once and for all, by the key of its item; the attempt has its result from then on
   * and its trainee is told. Nobody marks their own.
   */
  review(actor: Actor, attemptId: string, reviews: ReadonlyMap<string, Review>): Promise<void> {
    return this.db.transaction(async () => {
      const attempt = await this.db.lock(Attempt, attemptId);
      assertMayReview(attempt, actor);
      const { questions } = await this.attempts.sitting(attempt.traineeId, attemptId);
      const marked = markedBy(textsIn(questions), reviews);
      if (!marked) throw new InvalidInput([{ pointer: '', detail: t('quizzes.reviewing.errors.level') }]);
      await this.keep(actor, attempt, marked);
      await this.settlement.settle(attemptId, new Map(marked.map((one) => [one.itemKey, one.points])), actor);
      await this.outbox.publish(AttemptReviewed, { attemptId, traineeId: attempt.traineeId });
    });
  }

  private async keep({ personId }: Actor, attempt: Attempt, marked: Marked[]): Promise<void> {
    const { organisationId, id: attemptId, traineeId } = attempt;
    const reviewedAt = this.clock.now();
    const rows = marked.map((one) => ({
      ...{ organisationId, attemptId, traineeId, reviewerId: personId, reviewedAt },
      ...one,
      levels: { ...one.levels },
    }));
    await this.db.of(QuizReview).insert(rows);
  }
}

function assertMayReview({ submittedAt, passed, traineeId }: Attempt, { personId }: Actor): void {
  if (!submittedAt) throw new NotFound();
  if (traineeId === personId) throw new Forbidden('quizzes.reviewing.errors.own');
  if (passed !== null) throw new Conflict('quizzes.reviewing.errors.done');
}
