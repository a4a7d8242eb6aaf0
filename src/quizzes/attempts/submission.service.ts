import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { AttemptSubmitted } from '../events';
import { AnswerGiven } from './answer-given.entity';
import { Attempt } from './attempt.entity';
import { AttemptsQueries } from './attempts.queries';
import { score } from './score';
import { pointsFor, type Question } from './sitting';

/** Handing an attempt in, once and for all. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly attempts: AttemptsQueries,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Marks the attempt; what was not answered earns nothing. An attempt that is submitted already keeps its result and
   * nothing happens again: the second of two clicks leads to the same page.
   */
  submit(actor: Actor, id: string): Promise<Attempt> {
    return this.db.transaction(async () => {
      const { attempt, version, questions } = await this.attempts.sitting(actor.personId, id, { held: true });
      if (attempt.submittedAt) return attempt;
      const marked = questions.map((question) => ({ ...question, points: pointsFor(question) }));
      await this.keep(attempt, marked);
      const points = marked.map((question) => question.points);
      const result = { ...score(points, version.passPercent), submittedAt: this.clock.now() };
      const submitted = await this.db.of(Attempt).save({ ...attempt, ...result });
      await this.tell(actor, submitted, result);
      return submitted;
    });
  }

  private async keep({ id, organisationId }: Attempt, marked: Question[]): Promise<void> {
    const answeredAt = this.clock.now();
    const rows = marked.map(({ item, answer, points }) => ({
      organisationId,
      attemptId: id,
      itemKey: item.key,
      answer: [...answer],
      answeredAt,
      points,
    }));
    await this.db
      .of(AnswerGiven)
      .createQueryBuilder()
      .insert()
      .values(rows)
      .orUpdate(['points'], ['organisation_id', 'attempt_id', 'item_key'])
      .execute();
  }

  private async tell(
    actor: Actor,
    { id, quizId, traineeId }: Attempt,
    result: { percent: number; passed: boolean },
  ) {
    const { percent, passed } = result;
    await this.outbox.publish(AttemptSubmitted, { attemptId: id, quizId, traineeId, passed });
    await this.audit.record(actor, 'quizzes.attempt-submitted', `quiz-attempt:${id}`, {
      quizId,
      percent,
      passed,
    });
  }
}
