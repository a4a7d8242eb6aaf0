import { Injectable } from '@nestjs/common';
import type { Allowance } from '../accommodations/allowance';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import type { QuizVersion } from '../quiz-version.entity';
import { QuizVersions } from '../quiz-versions.service';
import { QuizReview } from '../reviewing/quiz-review.entity';
import type { Circumstances } from './admission';
import { AnswerGiven } from './answer-given.entity';
import { Attempt } from './attempt.entity';
import { type Sitting, sittingOf } from './sitting';

type CircumstancesRow = Allowance & { inForce: boolean; remediedAt: Date | null };

/** Questions about the attempts of one trainee. */
@Injectable()
export class AttemptsQueries {
  constructor(
    private readonly db: Database,
    private readonly versions: QuizVersions,
  ) {}

  /**
   * Everything of one of their attempts, in two queries, and one more while its version is not in memory. Somebody
   * else's attempt is not found. Held, it is theirs alone to change until the transaction ends.
   */
  async sitting(traineeId: string, id: string, { held = false } = {}): Promise<Sitting> {
    const where = { id, organisationId: this.db.organisationId, traineeId };
    const lock = held ? ({ lock: { mode: 'pessimistic_write' } } as const) : {};
    const attempt = await this.db.of(Attempt).findOne({ where, ...lock });
    if (!attempt) throw new NotFound();
    return this.sittingOf(attempt);
  }

  /** An attempt with its version and its answers. */
  async sittingOf(attempt: Attempt): Promise<Sitting> {
    const { organisationId } = this.db;
    const version = await this.versions.find(attempt.versionId);
    const answers = await this.db.of(AnswerGiven).findBy({ attemptId: attempt.id, organisationId });
    return sittingOf(attempt, version, answers, await this.reviewsOf(attempt, version));
  }

  /** What reviewers made of the texts in it; asked only where there can be any. */
  private async reviewsOf({ id, organisationId, submittedAt }: Attempt, { items }: QuizVersion) {
    const mayHave = submittedAt && items.some(({ type }) => type === 'free-text');
    return mayHave ? this.db.of(QuizReview).findBy({ attemptId: id, organisationId }) : [];
  }

  /** Their attempts at a quiz, the latest first; an open one stands at the head. */
  ofQuiz(traineeId: string, quizId: string): Promise<Attempt[]> {
    const { organisationId } = this.db;
    return this.db
      .of(Attempt)
      .find({ where: { organisationId, traineeId, quizId }, order: { startedAt: 'DESC' } });
  }

  /** What the rules of a quiz say to this trainee: what they are given, and when they last made good. */
  async circumstances(traineeId: string, quizId: string): Promise<Circumstances> {
    const [row] = await this.db.query<CircumstancesRow>(
      `SELECT a.id IS NOT NULL AS "inForce", a.extra_percent AS "extraPercent", a.extra_minutes AS "extraMinutes",
              a.extra_attempts AS "extraAttempts", a.opens_at AS "opensAt", a.closes_at AS "closesAt",
              (SELECT max(r.remedied_at) FROM quiz_remedials r
                WHERE r.organisation_id = $1 AND r.trainee_id = $2 AND r.quiz_id = $3) AS "remediedAt"
         FROM (VALUES (1)) always LEFT JOIN quiz_accommodations a
           ON a.organisation_id = $1 AND a.trainee_id = $2 AND a.quiz_id = $3 AND a.ended_at IS NULL`,
      [this.db.organisationId, traineeId, quizId],
    );
    if (!row) throw new Error('One row always comes back');
    const { inForce, remediedAt, ...allowance } = row;
    return { allowance: inForce ? allowance : null, remediedAt };
  }
}
