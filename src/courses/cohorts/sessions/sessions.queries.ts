import { Injectable } from '@nestjs/common';
import { Members } from '../../../organisations';
import { Database } from '../../../shared/database/database.service';
import { NotFound } from '../../../shared/errors';
import { placeAfter, placeIn } from '../../../shared/http/listing';
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

/** How many there are and how many were there; `taken`: of how many it is known. */
export type AttendanceTaken = { people: number; taken: number; there: number };

const SIZE = 50;

/** Everybody of the cohort $2 and whoever was at the meeting $3 before they left it. */
const expected = `(
  SELECT trainee_id FROM cohort_members WHERE organisation_id = $1 AND cohort_id = $2
  UNION SELECT trainee_id FROM attendances WHERE organisation_id = $1 AND session_id = $3)`;

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

  /**
   * Everybody of the cohort by name, and whoever was there before they left it; a part at a time. `previous` is
   * null where the part before this one is the first.
   */
  async attendees(
    { id, cohortId }: Pick<LiveSession, 'id' | 'cohortId'>,
    after: string | null,
  ): Promise<{ attendees: Attendee[]; previous: string | null; next: string | null }> {
    const place = placeIn(after);
    const values = [this.db.organisationId, cohortId, id, place?.name ?? null, place?.id ?? null];
    const rows = await this.db.query<Attendee>(
      `SELECT u.id AS "traineeId", u.name, a.state
         FROM ${expected} p
         JOIN users u ON u.id = p.trainee_id
         LEFT JOIN attendances a ON a.organisation_id = $1 AND a.session_id = $3 AND a.trainee_id = u.id
        WHERE $4::text IS NULL OR (u.name, u.id) > ($4, $5::uuid)
        ORDER BY u.name, u.id LIMIT ${SIZE + 1}`,
      values,
    );
    const previous = place && (await this.placeBefore(values));
    const last = rows[SIZE - 1];
    const next = rows.length > SIZE && last ? placeAfter(last.name, last.traineeId) : null;
    return { attendees: rows.slice(0, SIZE), previous, next };
  }

  /** Where the part that ends at a place begins; null at the beginning of the list. */
  private async placeBefore(values: unknown[]): Promise<string | null> {
    const [found] = await this.db.query<Pick<Attendee, 'traineeId' | 'name'>>(
      `SELECT u.id AS "traineeId", u.name FROM ${expected} p JOIN users u ON u.id = p.trainee_id
        WHERE (u.name, u.id) <= ($4, $5::uuid) ORDER BY u.name DESC, u.id DESC OFFSET ${SIZE} LIMIT 1`,
      values,
    );
    return found ? placeAfter(found.name, found.traineeId) : null;
  }

  /** How many are expected, and of how many of them it is taken down whether they were there. */
  async taken({ id, cohortId }: Pick<LiveSession, 'id' | 'cohortId'>): Promise<AttendanceTaken> {
    const [row] = await this.db.query<AttendanceTaken>(
      `SELECT count(*)::int AS people, count(a.state)::int AS taken, count(*) FILTER (WHERE a.state <> 'absent')::int AS there
         FROM ${expected} p
         LEFT JOIN attendances a ON a.organisation_id = $1 AND a.session_id = $3 AND a.trainee_id = p.trainee_id`,
      [this.db.organisationId, cohortId, id],
    );
    if (!row) throw new Error('Counting always gives a row');
    return row;
  }

  /** The ids of all who are expected, or were there before they left the cohort; `among` these people, if it is given. */
  async expected(
    { id, cohortId }: Pick<LiveSession, 'id' | 'cohortId'>,
    among: string[] | null = null,
  ): Promise<string[]> {
    const rows = await this.db.query<{ traineeId: string }>(
      `SELECT p.trainee_id AS "traineeId" FROM ${expected} p WHERE $4::uuid[] IS NULL OR p.trainee_id = ANY($4)`,
      [this.db.organisationId, cohortId, id, among],
    );
    return rows.map(({ traineeId }) => traineeId);
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
