import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { moment } from '../../shared/dates';
import { Conflict, InvalidInput } from '../../shared/errors';
import { t } from '../../shared/text';
import { Clock } from '../../shared/clock';
import type { Answer } from '../question-types/question-type';
import { typeOf } from '../question-types/registry';
import type { QuizVersion } from '../quiz-version.entity';
import { AnswerGiven } from './answer-given.entity';
import { Attempt } from './attempt.entity';
import type { AttemptsLeft } from './attempts-left';
import { AttemptsQueries } from './attempts.queries';
import { drawn } from './draw';
import { type Question, questionAt, type Sitting } from './sitting';
import { QuizStandings } from './standing.service';
import { type Follows, whatFollows } from './what-follows';

/** The attempt that was answered, and what follows the answer. */
export type Answered = { attempt: Attempt } & Follows;

/** Taking a quiz: the server draws the questions and keeps every answer as it is given. */
@Injectable()
export class AttemptService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly standings: QuizStandings,
    private readonly attempts: AttemptsQueries,
  ) {}

  /** Begins an attempt, or goes on with the one that is open. */
  start(actor: Actor, quizId: string): Promise<Attempt> {
    return this.db.transaction(async () => {
      await this.db.takeTurns(`quiz-attempt:${quizId}:${actor.personId}`);
      const { version, open, left } = await this.standings.of(actor.personId, quizId);
      if (open) return open;
      assertMayStart(left, actor);
      return this.draw(actor, version);
    });
  }

  /** Their attempt with its questions and answers. */
  find(actor: Actor, id: string): Promise<Sitting> {
    return this.attempts.sitting(actor.personId, id);
  }

  /**
   * Keeps what was given to a question (from 1), in place of any earlier answer; an empty list takes it back. Says what
   * follows.
   */
  answer(actor: Actor, id: string, number: number, given: Answer): Promise<Answered> {
    return this.db.transaction(async () => {
      const sitting = await this.attempts.sitting(actor.personId, id, { held: true });
      const { attempt } = sitting;
      const question = questionAt(sitting, number);
      if (attempt.submittedAt) throw new Conflict('quizzes.errors.submitted');
      const answer = await this.keep(attempt, question, given);
      return { attempt, ...whatFollows(question, given, answer) };
    });
  }

  private draw(actor: Actor, version: QuizVersion): Promise<Attempt> {
    const seed = randomInt(2 ** 31);
    return this.db.of(Attempt).save({
      organisationId: actor.organisationId,
      quizId: version.quizId,
      versionId: version.id,
      traineeId: actor.personId,
      seed,
      itemKeys: drawn(version, seed),
      startedAt: this.clock.now(),
      submittedAt: null,
    });
  }

  private async keep(
    { organisationId, id }: Attempt,
    { item, answer: before }: Question,
    given: Answer,
  ): Promise<Answer> {
    const answer = typeOf(item).accept(item, given, before);
    if (!answer) throw new InvalidInput([{ pointer: '/answer', detail: t('quizzes.errors.notOffered') }]);
    await this.db.of(AnswerGiven).upsert(
      {
        organisationId,
        attemptId: id,
        itemKey: item.key,
        answer: [...answer],
        answeredAt: this.clock.now(),
      },
      ['organisationId', 'attemptId', 'itemKey'],
    );
    return answer;
  }
}

function assertMayStart(left: AttemptsLeft, { timeZone }: Actor): void {
  if (left.state === 'passed') throw new Conflict('quizzes.errors.passed');
  if (left.state === 'wait')
    throw new Conflict('quizzes.errors.wait', { time: moment(left.until, timeZone) });
}
