import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { NotFound } from '../../shared/errors';
import { readCursor } from '../../shared/http/cursor';
import type { Listing } from '../../shared/http/listing';
import { AttemptsQueries } from '../attempts/attempts.queries';
import { explainedFrom } from '../attempts/explaining';
import type { Sitting } from '../attempts/sitting';
import { QuizStandings } from '../attempts/standing.service';
import { named, partOf } from './list';
import { type TalkedOver, TalkingPointsQueries } from './talking-points.queries';

const SIZE = 25;

/** A part of the list of what there is to talk about, with everything its page shows. */
export type TalkingPointsList = {
  listing: Listing;
  rows: TalkedOver[];
  next: string | null;
  people: Map<string, Person>;
  now: Date;
};

/** A submitted attempt, and whose it is. */
export type Talk = { sitting: Sitting; trainee: { id: string; name: string }; now: Date };

/** What trainees and supervisors talk over: conversations played and texts written in submitted attempts. */
@Injectable()
export class TalkingPoints {
  constructor(
    private readonly queries: TalkingPointsQueries,
    private readonly attempts: AttemptsQueries,
    private readonly standings: QuizStandings,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  /** The newest attempts of the organisation, or of those whose name is searched for. */
  async list(listing: Listing): Promise<TalkingPointsList> {
    const traineeIds = listing.search?.trim() ? await this.namedLike(listing.search) : null;
    const wish = { traineeIds, after: readCursor(listing.after), limit: SIZE + 1 };
    const { rows, next } = partOf(await this.queries.list(wish), SIZE);
    const people = await this.members.people(rows.map(({ traineeId }) => traineeId));
    return { listing, rows, next, people, now: this.clock.now() };
  }

  /** A submitted attempt of anybody in the organisation. */
  async find(id: string): Promise<Talk> {
    const traineeId = await this.queries.submittedBy(id);
    if (!traineeId) throw new NotFound();
    const sitting = await this.attempts.sitting(traineeId, id);
    const people = await this.members.people([traineeId]);
    return {
      sitting,
      trainee: { id: traineeId, name: people.get(traineeId)?.name ?? '' },
      now: this.clock.now(),
    };
  }

  /** A submitted attempt of one's own, as one's supervisor sees it; null while its answers are not explained yet. */
  async own({ personId, name }: Actor, id: string): Promise<Talk | null> {
    const sitting = await this.attempts.sitting(personId, id);
    if (!sitting.attempt.submittedAt) throw new NotFound();
    const { version, allowance, now } = await this.standings.of(personId, sitting.attempt.quizId);
    const from = explainedFrom(sitting.version, version, allowance);
    return from && now < from ? null : { sitting, trainee: { id: personId, name }, now };
  }

  private async namedLike(search: string): Promise<string[]> {
    const people = await this.members.people(await this.queries.trainees());
    return named(people.values(), search);
  }
}
