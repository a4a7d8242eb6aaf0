import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { type Part, readCursor } from '../../shared/http/cursor';
import type { Kept } from '../guard/remedies';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { ActionWriter } from './action-writer.service';
import { canSeeAction, type ReadAction } from './actions';
import type { Appointment } from './appointment.entity';
import { Appointments } from './appointments.service';
import type { Attendance } from './attendance.entity';
import { Attendances } from './attendances.service';
import { Confirmation } from './confirmation.entity';
import { SessionWriter } from './session-writer.service';
import { SupervisionQueries } from './supervision.queries';
import { SupervisionSession } from './supervision-session.entity';

/** Somebody who was there, with what they asked. */
export type Attended = Pick<Attendance, 'traineeId' | 'status' | 'confirmedAt'> & { question: string | null };

/** A session with everything that its page shows to one of those who were there. */
export type OpenedSession = {
  session: SupervisionSession;
  /** Everybody's answers for the supervisor; a trainee gets their own only. */
  attendances: Attended[];
  /** Everybody who was there, whatever they answered. */
  traineeIds: string[];
  topics: string;
  kept: Kept[];
  actions: ReadAction[];
  next: Appointment | null;
  /** What the trainee who looks has confirmed. */
  confirmation: Pick<Confirmation, 'hash' | 'statement'> | null;
  people: Map<string, Person>;
  vocabulary: Pick<Vocabulary, 'competencies'>;
};

/** A session in a list. `attendances` are all of them for its supervisor, and a trainee's own. */
export type ListedSession = SupervisionSession & { attendances: Attendance[] };

/** A part of somebody's sessions, with everything the page shows. */
export type SessionList = {
  part: Part<ListedSession>;
  people: Map<string, Person>;
  /** Minutes of their own supervision, as a trainee. */
  sums: { confirmed: number; waiting: number };
};

/** What a supervisor can choose from when they record a session, and what was agreed before and is not done. */
export type SessionChoices = {
  today: string;
  supervisor: Pick<Person, 'id' | 'name'>;
  trainees: Person[];
  vocabulary: Pick<Vocabulary, 'competencies'>;
  openActions: ReadAction[];
};

/** Sessions as those see them who took part. */
@Injectable()
export class SessionReading {
  constructor(
    private readonly db: Database,
    private readonly queries: SupervisionQueries,
    private readonly writer: SessionWriter,
    private readonly attendances: Attendances,
    private readonly actions: ActionWriter,
    private readonly appointments: Appointments,
    private readonly members: Members,
    private readonly vocabularies: Vocabularies,
    private readonly clock: Clock,
  ) {}

  async open({ personId }: Pick<Actor, 'personId'>, id: string): Promise<OpenedSession> {
    const { organisationId } = this.db;
    const session = await this.db.of(SupervisionSession).findOneBy({ organisationId, id });
    const all = await this.attendances.of([id]);
    const traineeIds = all.map(({ traineeId }) => traineeId);
    if (!session || ![session.supervisorId, ...traineeIds].includes(personId)) throw new NotFound();
    const { supervisorId } = session;
    const own = all.filter(({ traineeId }) => personId === supervisorId || traineeId === personId);
    const actions = await this.actions.of([id]);
    return {
      ...{ session, traineeIds },
      attendances: own.map((one) => ({ ...one, question: this.attendances.questionOf(one, session) })),
      topics: this.writer.topicsOf(session),
      kept: this.writer.keptIn(session),
      actions: actions.filter((one) => canSeeAction(one, { personId, supervisorId })),
      next: await this.appointments.of(id),
      confirmation: await this.db
        .of(Confirmation)
        .findOneBy({ organisationId, sessionId: id, traineeId: personId }),
      people: await this.members.people([supervisorId, ...traineeIds]),
      vocabulary: await this.vocabularies.current(),
    };
  }

  /** A session that this person recorded. */
  async openRecorded(actor: Actor, id: string): Promise<OpenedSession> {
    const opened = await this.open(actor, id);
    if (opened.session.supervisorId !== actor.personId) throw new NotFound();
    return opened;
  }

  async list({ personId }: Actor, after: string | undefined): Promise<SessionList> {
    const { items, next } = await this.queries.of(personId, readCursor(after));
    const all = await this.attendances.of(items.map(({ id }) => id));
    const listed = items.map((session) => ({
      ...session,
      attendances: all.filter(
        ({ sessionId, traineeId }) =>
          sessionId === session.id && (personId === session.supervisorId || traineeId === personId),
      ),
    }));
    const ids = [...items.map(({ supervisorId }) => supervisorId), ...all.map(({ traineeId }) => traineeId)];
    return {
      part: { items: listed, next },
      people: await this.members.people(ids),
      sums: await this.queries.sums(personId),
    };
  }

  async choices(actor: Actor): Promise<SessionChoices> {
    const trainees = await this.members.withRole('trainee');
    return {
      today: dayOf(this.clock.now(), actor.timeZone),
      supervisor: { id: actor.personId, name: actor.name },
      trainees: trainees.filter(({ id }) => id !== actor.personId),
      vocabulary: await this.vocabularies.current(),
      openActions: await this.actions.openOf(actor.personId),
    };
  }
}
