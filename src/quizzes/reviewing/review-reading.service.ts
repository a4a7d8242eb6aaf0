import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Forbidden, NotFound } from '../../shared/errors';
import { readCursor } from '../../shared/http/cursor';
import type { Listing } from '../../shared/http/listing';
import { Attempt } from '../attempts/attempt.entity';
import { AttemptsQueries } from '../attempts/attempts.queries';
import type { Sitting } from '../attempts/sitting';
import { t } from '../../shared/text';
import { partOf } from '../talking-points/list';
import { QuizReview } from './quiz-review.entity';
import { ReviewingQueries, type Waiting } from './reviewing.queries';

const SIZE = 25;

/** A part of what waits for a reviewer. */
export type ReviewQueue = { rows: Waiting[]; next: string | null; people: Map<string, Person>; now: Date };

/** A submitted attempt, whose it is, and what was made of its texts so far. */
export type ReviewCase = {
  sitting: Sitting;
  trainee: string;
  reviews: QuizReview[];
  reviewer: string;
  now: Date;
};

/** What reviewers look at. */
@Injectable()
export class ReviewReading {
  constructor(
    private readonly db: Database,
    private readonly queries: ReviewingQueries,
    private readonly attempts: AttemptsQueries,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  /** What waits for this reviewer, the one that has waited longest first. */
  async queue({ personId }: Actor, { after }: Listing): Promise<ReviewQueue> {
    const wish = { after: readCursor(after), limit: SIZE + 1 };
    const { rows, next } = partOf(await this.queries.waiting(personId, wish), SIZE);
    const people = await this.members.people(rows.map(({ traineeId }) => traineeId));
    return { rows, next, people, now: this.clock.now() };
  }

  /** A submitted attempt of somebody else. */
  async find({ personId }: Actor, id: string): Promise<ReviewCase> {
    const { organisationId } = this.db;
    const attempt = await this.db.of(Attempt).findOneBy({ id, organisationId });
    if (!attempt?.submittedAt) throw new NotFound();
    if (attempt.traineeId === personId) throw new Forbidden('quizzes.reviewing.errors.own');
    const sitting = await this.attempts.sitting(attempt.traineeId, id);
    const reviews = await this.db.of(QuizReview).findBy({ attemptId: id, organisationId });
    const ids = [attempt.traineeId, ...reviews.map(({ reviewerId }) => reviewerId)];
    const people = await this.members.people(ids);
    const name = (who: string | undefined) =>
      people.get(who ?? '')?.name ?? t('quizzes.talkingPoints.somebody');
    return {
      ...{ sitting, reviews, now: this.clock.now() },
      ...{ trainee: name(attempt.traineeId), reviewer: name(reviews[0]?.reviewerId) },
    };
  }
}
