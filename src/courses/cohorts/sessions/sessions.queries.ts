import { Injectable } from '@nestjs/common';
import { Members } from '../../../organisations';
import { Database } from '../../../shared/database/database.service';
import { NotFound } from '../../../shared/errors';
import type { LiveSession } from './live-session.entity';
import type { AttendanceState } from './sessions.schemas';

/** A meeting with where it belongs, and how it stands with one trainee, if one is asked about. */
export type SessionListed = LiveSession & {
  slug: string;
  cohort: string;
  versionId: string;
  facilitator: string;
  state: AttendanceState | null;
};

/** Somebody who is expected, and whether they were there. */
export type Attendee = { traineeId: string; name: string; state: AttendanceState | null };

const columns = `s.id, s.organisation_id AS "organisationId", s.course_id AS "courseId", s.cohort_id AS "cohortId", s.lesson,
  s.starts_at AS "startsAt", s.minutes, s.place, s.facilitator_id AS "facilitatorId", s.revision,
  s.created_at AS "createdAt", s.changed_at AS "changedAt", s.cancelled_at AS "cancelledAt",
  c.slug, h.name AS cohort, h.version_id AS "versionId", a.state`;

const from = `FROM live_sessions s
  JOIN courses c ON c.organisation_id = s.organisation_id AND c.id = s.course_id
  JOIN cohorts h ON h.organisation_id = s.organisation_id AND h.id = s.cohort_id
  LEFT JOIN attendances a ON a.organisation_id = s.organisation_id AND a.session_id = s.id AND a.trainee_id = $2
 WHERE s.organisation_id = $1`;

/** Questions about meetings. */
@Injectable()
export class SessionsQueries {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
  ) {}

  async find(id: string, traineeId: string | null = null): Promise<SessionListed> {
    const [found] = await this.list(`AND s.id = $3`, traineeId, [id]);
    if (!found) throw new NotFound();
    return found;
  }

  /** The meetings of a cohort in their order; of one lesson or of all. */
  ofCohort(
    cohortId: string,
    { traineeId = null, lesson = null }: { traineeId?: string | null; lesson?: string | null } = {},
  ) {
    return this.list(`AND s.cohort_id = $3 AND ($4::text IS NULL OR s.lesson = $4)`, traineeId, [
      cohortId,
      lesson,
    ]);
  }

  /** Meetings that begin in this time and are not cancelled. */
  between(start: Date, end: Date): Promise<SessionListed[]> {
    return this.list(`AND s.cancelled_at IS NULL AND s.starts_at >= $3 AND s.starts_at < $4`, null, [
      start,
      end,
    ]);
  }

  /** Everybody of the cohort by name, and whoever was there before they left it. */
  async attendees({ id, cohortId }: Pick<LiveSession, 'id' | 'cohortId'>): Promise<Attendee[]> {
    const rows = await this.db.query<Omit<Attendee, 'name'>>(
      `SELECT p.trainee_id AS "traineeId", a.state
         FROM (SELECT trainee_id FROM cohort_members WHERE organisation_id = $1 AND cohort_id = $2
               UNION SELECT trainee_id FROM attendances WHERE organisation_id = $1 AND session_id = $3) p
         LEFT JOIN attendances a ON a.organisation_id = $1 AND a.session_id = $3 AND a.trainee_id = p.trainee_id`,
      [this.db.organisationId, cohortId, id],
    );
    const people = await this.members.people(rows.map(({ traineeId }) => traineeId));
    return rows
      .map((row) => ({ ...row, name: people.get(row.traineeId)?.name ?? '' }))
      .sort((one, other) => one.name.localeCompare(other.name));
  }

  /** Whether somebody is in a cohort. */
  async isMember(cohortId: string, traineeId: string): Promise<boolean> {
    const rows = await this.db.query(
      'SELECT FROM cohort_members WHERE organisation_id = $1 AND cohort_id = $2 AND trainee_id = $3',
      [this.db.organisationId, cohortId, traineeId],
    );
    return rows.length > 0;
  }

  private async list(
    where: string,
    traineeId: string | null,
    parameters: unknown[],
  ): Promise<SessionListed[]> {
    const rows = await this.db.query<Omit<SessionListed, 'facilitator'>>(
      `SELECT ${columns} ${from} ${where} ORDER BY s.starts_at, s.id`,
      [this.db.organisationId, traineeId, ...parameters],
    );
    const people = await this.members.people([...new Set(rows.map(({ facilitatorId }) => facilitatorId))]);
    return rows.map((row) => ({ ...row, facilitator: people.get(row.facilitatorId)?.name ?? '' }));
  }
}
