import { Injectable } from '@nestjs/common';
import { Outbox } from '../../../jobs';
import { type Actor, Members, opens, type Person } from '../../../organisations';
import { Audit } from '../../../shared/audit/audit.service';
import { Clock } from '../../../shared/clock';
import { Database } from '../../../shared/database/database.service';
import { Conflict, InvalidInput, NotFound } from '../../../shared/errors';
import { t } from '../../../shared/text';
import { type CourseDocument, lessonsOf } from '../../authoring/course-document';
import { LiveSessionChanged } from '../../events';
import { CohortsQueries } from '../cohorts.queries';
import { LiveSession } from './live-session.entity';
import { instantOf } from './local-time';
import { type SessionListed, SessionsQueries } from './sessions.queries';
import type { SessionForm } from './sessions.schemas';

/** The lessons of a course that are meetings. */
export const meetingsIn = (document: CourseDocument) =>
  lessonsOf(document).filter(({ kind }) => kind === 'live-session');

/** Whether somebody leads this meeting or all of them. */
export const leads = (actor: Actor, { facilitatorId }: Pick<LiveSession, 'facilitatorId'>): boolean =>
  facilitatorId === actor.personId || opens(actor.roles, 'cohort.manage');

/** Planning, moving and calling off meetings. */
@Injectable()
export class LiveSessionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly cohorts: CohortsQueries,
    private readonly sessions: SessionsQueries,
    private readonly members: Members,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Plans a meeting of a cohort; answers its id. */
  plan(actor: Actor, cohortId: string, words: SessionForm): Promise<string> {
    return this.db.transaction(async () => {
      const { courseId, document, organisationId } = await this.cohorts.find(cohortId);
      await this.check(document, words);
      const now = this.clock.now();
      const { id } = await this.db.of(LiveSession).save({
        ...columnsOf(words, actor.timeZone),
        ...{ organisationId, courseId, cohortId, createdAt: now, changedAt: now, cancelledAt: null },
      });
      await this.audit.record(actor, 'courses.session-planned', `live-session:${id}`, { cohortId });
      return id;
    });
  }

  /** Moves or changes a meeting that is not called off. */
  change(actor: Actor, id: string, words: SessionForm): Promise<void> {
    return this.db.transaction(async () => {
      const session = await this.held(id);
      const { document } = await this.cohorts.find(session.cohortId);
      await this.check(document, words);
      const changes = columnsOf(words, actor.timeZone);
      await this.keep(session, changes);
      if (movesPeople(session, changes)) await this.tell(session);
      await this.audit.record(actor, 'courses.session-changed', `live-session:${id}`, {});
    });
  }

  /** Calls a meeting off, for good. */
  cancel(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const session = await this.held(id);
      await this.keep(session, { cancelledAt: this.clock.now() });
      await this.tell(session);
      await this.audit.record(actor, 'courses.session-cancelled', `live-session:${id}`, {});
    });
  }

  /** A meeting, for those who lead it or belong to its cohort. Nobody else finds it. */
  async open(actor: Actor, id: string): Promise<SessionListed> {
    const session = await this.sessions.find(id, actor.personId);
    if (leads(actor, session) || (await this.sessions.isMember(session.cohortId, actor.personId)))
      return session;
    throw new NotFound();
  }

  /** Whoever may lead a meeting: everybody who is more than a trainee, by name. */
  async facilitators(): Promise<Person[]> {
    const supervisors = await this.members.withRole('supervisor');
    const others = [await this.members.withRole('manager'), await this.members.withRole('assessor')].flat();
    const all = new Map([...supervisors, ...others].map((person) => [person.id, person]));
    return [...all.values()].sort((one, other) => one.name.localeCompare(other.name));
  }

  private async held(id: string): Promise<LiveSession> {
    const session = await this.db.lock(LiveSession, id);
    if (session.cancelledAt) throw new Conflict('courses.sessions.errors.cancelled');
    return session;
  }

  private async keep(session: LiveSession, changes: Partial<LiveSession>): Promise<void> {
    const revision = session.revision + 1;
    await this.db.of(LiveSession).save({ ...session, ...changes, revision, changedAt: this.clock.now() });
  }

  private async tell({ id, revision }: LiveSession): Promise<void> {
    await this.outbox.publish(LiveSessionChanged, { sessionId: id, revision: revision + 1 });
  }

  private async check(document: CourseDocument, { lesson, facilitatorId }: SessionForm): Promise<void> {
    const faults = [
      ...(meetingsIn(document).some(({ slug }) => slug === lesson)
        ? []
        : [{ pointer: '/lesson', detail: t('courses.sessions.errors.lesson') }]),
      ...((await this.facilitators()).some(({ id }) => id === facilitatorId)
        ? []
        : [{ pointer: '/facilitatorId', detail: t('courses.sessions.errors.facilitator') }]),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
  }
}

/** Whether people have to come at another time or to another place. */
const movesPeople = (
  before: LiveSession,
  { startsAt, minutes, place }: Pick<LiveSession, 'startsAt' | 'minutes' | 'place'>,
): boolean =>
  before.startsAt.getTime() !== startsAt.getTime() || before.minutes !== minutes || before.place !== place;

const columnsOf = ({ lesson, day, time, minutes, place, facilitatorId }: SessionForm, timeZone: string) => ({
  ...{ lesson, minutes, place, facilitatorId, startsAt: instantOf(day, time, timeZone) },
});
