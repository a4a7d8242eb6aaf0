import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Audit } from '../../shared/audit/audit.service';
import { Database } from '../../shared/database/database.service';
import { AttemptAwaitsReview, AttemptSubmitted } from '../events';
import { AnswerGiven } from './answer-given.entity';
import { Attempt } from './attempt.entity';
import { AttemptsQueries } from './attempts.queries';
import { score } from './score';
import { pointsFor, type Question, type Sitting } from './sitting';

/** What a person gave to the items that are marked by hand: points from 0 to 1 by item key. */
export type Marks = ReadonlyMap<string, number>;

/** Who causes a result; nobody when it is the clock. */
export type By = { personId: string } | null;

/** What brings a result: handing the attempt in, or the last mark. */
type Concluding = 'quizzes.attempt-submitted' | 'quizzes.attempt-settled';

/** From answers to a result, once every one of them is marked. */
@Injectable()
export class Settlement {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsQueries,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Keeps these marks and, if nothing is left to mark, the result; the result is told once. An attempt that is open or
   * has its result already stays as it is. Safe to call again.
   */
  settle(attemptId: string, marks: Marks = new Map(), by: By = null): Promise<Attempt> {
    return this.db.transaction(async () => {
      const attempt = await this.db.lock(Attempt, attemptId);
      if (!attempt.submittedAt || attempt.passed !== null) return attempt;
      const { questions, ...sitting } = await this.attempts.sittingOf(attempt);
      const marked = questions.map((question) => ({
        ...question,
        points: marks.get(question.item.key) ?? question.points,
      }));
      return this.conclude({ ...sitting, questions: marked }, 'quizzes.attempt-settled', by);
    });
  }

  /** Keeps the points of a submitted attempt that is held, and its result if all of it is marked. */
  async conclude({ attempt, version, questions }: Sitting, what: Concluding, by: By): Promise<Attempt> {
    const marked = questions.map((question) => ({ ...question, points: pointsFor(question) }));
    await this.keep(attempt, marked);
    const points = marked.flatMap((question) => question.points ?? []);
    if (points.length < marked.length) return this.leaveOpen(attempt, what, by);
    const result = score(points, version.passPercent, attempt.failedBecause);
    const settled = await this.db.of(Attempt).save({ ...attempt, ...result });
    await this.tell(settled, result, { what, by });
    return settled;
  }

  /** The result comes when a person has marked what is left; said once, when the attempt is handed in. */
  private async leaveOpen(attempt: Attempt, what: Concluding, by: By): Promise<Attempt> {
    if (what !== 'quizzes.attempt-submitted') return attempt;
    const { id, quizId, traineeId } = attempt;
    await this.outbox.publish(AttemptAwaitsReview, { attemptId: id, quizId, traineeId });
    await this.audit.record(by, what, `quiz-attempt:${id}`, { quizId, awaitsReview: true });
    return attempt;
  }

  private async keep({ id, organisationId, submittedAt }: Attempt, marked: Question[]): Promise<void> {
    const rows = marked.map(({ item, answer, points }) => ({
      ...{ organisationId, attemptId: id, itemKey: item.key, answer: [...answer], points },
      answeredAt: submittedAt ?? new Date(0),
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
    { id, quizId, traineeId, failedBecause }: Attempt,
    { percent, passed }: { percent: number; passed: boolean },
    { what, by }: { what: Concluding; by: By },
  ): Promise<void> {
    await this.outbox.publish(AttemptSubmitted, { attemptId: id, quizId, traineeId, passed });
    const critical = failedBecause.length > 0 ? { critical: failedBecause.length } : {};
    await this.audit.record(by, what, `quiz-attempt:${id}`, { quizId, percent, passed, ...critical });
  }
}
