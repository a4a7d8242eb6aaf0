import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { type Part, readCursor } from '../../shared/http/cursor';
import { SessionWriter } from './session-writer.service';
import { SupervisionQueries } from './supervision.queries';
import { SupervisionSession } from './supervision-session.entity';

/** A session with everything that its page shows. */
export type OpenedSession = {
  session: SupervisionSession;
  topics: string;
  question: string | null;
  people: Map<string, Person>;
};

/** A part of somebody's sessions, with everything the page shows. */
export type SessionList = {
  part: Part<SupervisionSession>;
  people: Map<string, Person>;
  /** Minutes of their own supervision, as a trainee. */
  sums: { confirmed: number; waiting: number };
};

/** What a supervisor can choose from when they record a session. */
export type SessionChoices = { today: string; trainees: Person[] };

/** Sessions as those see them who took part. */
@Injectable()
export class SessionReading {
  constructor(
    private readonly db: Database,
    private readonly queries: SupervisionQueries,
    private readonly writer: SessionWriter,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  async open({ personId }: Actor, id: string): Promise<OpenedSession> {
    const session = await this.db
      .of(SupervisionSession)
      .findOneBy({ organisationId: this.db.organisationId, id });
    if (!session || (personId !== session.traineeId && personId !== session.supervisorId))
      throw new NotFound();
    return {
      session,
      topics: this.writer.read(session).topics,
      question: this.writer.questionOf(session),
      people: await this.members.people([session.traineeId, session.supervisorId]),
    };
  }

  /** A session that this person recorded. */
  async openRecorded(actor: Actor, id: string): Promise<OpenedSession> {
    const opened = await this.open(actor, id);
    if (opened.session.supervisorId !== actor.personId) throw new NotFound();
    return opened;
  }

  async list({ personId }: Actor, after: string | undefined): Promise<SessionList> {
    const part = await this.queries.of(personId, readCursor(after));
    const ids = part.items.flatMap(({ traineeId, supervisorId }) => [traineeId, supervisorId]);
    return { part, people: await this.members.people(ids), sums: await this.queries.sums(personId) };
  }

  async choices(actor: Actor): Promise<SessionChoices> {
    const trainees = await this.members.withRole('trainee');
    return {
      today: dayOf(this.clock.now(), actor.timeZone),
      trainees: trainees.filter(({ id }) => id !== actor.personId),
    };
  }
}
