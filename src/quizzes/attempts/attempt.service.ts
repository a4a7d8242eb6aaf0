import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { deadlineFor } from '../accommodations/allowance';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import type { Answer } from '../question-types/question-type';
import { assertMayStart, assertOpen } from './assertions';
import { AnswerKeeper, type Kept } from './answer-keeper.service';
import { Attempt } from './attempt.entity';
import { AttemptsQueries } from './attempts.queries';
import { isOver } from './deadline';
import { drawn } from './draw';
import { draftOf, type From } from './keeping';
import { questionAt, type Sitting } from './sitting';
import { Remedial } from './remedial.entity';
import { type QuizStanding, QuizStandings } from './standing.service';
import { type Follows, whatFollows } from './what-follows';

/** The attempt that was answered, what became of the answer, and what follows it. */
export type Answered = { attempt: Attempt } & Kept & Follows;

/** A question of an attempt, by its number from 1. */
type Place = { id: string; number: number };

const anyPage: From = { formKey: null, version: null, turn: null, draft: false };

/** Taking a quiz: the server draws the questions, keeps every answer as it is given, and keeps the time. */
@Injectable()
export class AttemptService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly standings: QuizStandings,
    private readonly attempts: AttemptsQueries,
    private readonly answers: AnswerKeeper,
  ) {}

  /** Begins an attempt, or goes on with the one that is open, be its time over or not. */
  start(actor: Actor, quizId: string): Promise<Attempt> {
    return this.db.transaction(async () => {
      await this.db.takeTurns(`quiz-attempt:${quizId}:${actor.personId}`);
      const standing = await this.standings.of(actor.personId, quizId);
      if (standing.open) return standing.open;
      assertMayStart(standing.left, actor);
      return this.draw(actor, standing);
    });
  }

  /** Their attempt with its questions and answers. */
  find(actor: Actor, id: string): Promise<Sitting> {
    return this.attempts.sitting(actor.personId, id);
  }

  /**
   * Keeps what was given to a question, in place of any earlier answer; an empty list takes it back. Says what
   * became of it and what follows. Refused once the attempt is submitted or its time is over.
   */
  answer(actor: Actor, { id, number }: Place, given: Answer, from = anyPage): Promise<Answered> {
    return this.db.transaction(async () => {
      const sitting = await this.attempts.sitting(actor.personId, id, { held: true });
      const question = questionAt(sitting, number);
      assertOpen(sitting.attempt, { now: this.clock.now(), timeZone: actor.timeZone });
      const told = from.draft ? draftOf(question, given) : given;
      const kept = await this.answers.keep(sitting, question, told, from);
      return { attempt: sitting.attempt, ...kept, ...whatFollows(question, given, kept.answer) };
    });
  }

  /** Whether there is nothing to answer any more, though nobody has handed it in yet. */
  isOutOfTime({ submittedAt, deadline }: Attempt): boolean {
    return !submittedAt && isOver({ deadline }, this.clock.now());
  }

  /**
   * The trainee has gone through this lesson: if it is the one their quiz waits for, their failures so far count no more.
   * Answers whether it was. Any other lesson, and the same one again, changes nothing.
   */
  remedied(traineeId: string, quizId: string, lesson: string): Promise<boolean> {
    return this.db.transaction(async () => {
      const { left, now } = await this.standings.of(traineeId, quizId);
      if (left.state !== 'remedial' || left.lesson !== lesson) return false;
      const { organisationId } = this.db;
      await this.db.of(Remedial).insert({ organisationId, quizId, traineeId, remediedAt: now });
      return true;
    });
  }

  private draw(actor: Actor, { version, allowance, now }: QuizStanding): Promise<Attempt> {
    const seed = randomInt(2 ** 31);
    return this.db.of(Attempt).save({
      organisationId: actor.organisationId,
      quizId: version.quizId,
      versionId: version.id,
      traineeId: actor.personId,
      seed,
      itemKeys: drawn(version, seed),
      startedAt: now,
      deadline: deadlineFor(version, allowance, now),
      submittedAt: null,
    });
  }
}
