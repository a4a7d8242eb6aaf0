import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { QuizVersion } from '../quiz-version.entity';
import { AnswerGiven } from './answer-given.entity';
import { Attempt } from './attempt.entity';
import { type Sitting, sittingOf } from './sitting';

/** Questions about the attempts of one trainee. */
@Injectable()
export class AttemptsQueries {
  constructor(private readonly db: Database) {}

  /**
   * Everything of one of their attempts, in three queries. Somebody else's attempt is not found. Held, it is theirs
   * alone to change until the transaction ends.
   */
  async sitting(traineeId: string, id: string, { held = false } = {}): Promise<Sitting> {
    const { organisationId } = this.db;
    const where = { id, organisationId, traineeId };
    const lock = held ? ({ lock: { mode: 'pessimistic_write' } } as const) : {};
    const attempt = await this.db.of(Attempt).findOne({ where, ...lock });
    if (!attempt) throw new NotFound();
    const version = await this.db.of(QuizVersion).findOneByOrFail({ id: attempt.versionId, organisationId });
    const answers = await this.db.of(AnswerGiven).findBy({ attemptId: id, organisationId });
    return sittingOf(attempt, version, answers);
  }

  /** Their attempts at a quiz, the latest first; an open one stands at the head. */
  ofQuiz(traineeId: string, quizId: string): Promise<Attempt[]> {
    const { organisationId } = this.db;
    return this.db
      .of(Attempt)
      .find({ where: { organisationId, traineeId, quizId }, order: { startedAt: 'DESC' } });
  }
}
