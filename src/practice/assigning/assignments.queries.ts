import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { placeAfter, placeIn } from '../../shared/http/listing';
import { type Cursor, type Part, partOf } from '../../shared/http/cursor';
import { lookedAhead } from './assignment-rules';
import { SupervisorAssignment } from './supervisor-assignment.entity';

/** Somebody who supervises: how many trainees they have today, and how many entries wait for them. */
export type SupervisorListed = {
  id: string;
  name: string;
  email: string;
  outside: boolean;
  trainees: number;
  waiting: number;
};

/** Somebody in training, and the names of whoever supervises them today. */
export type TraineeListed = { id: string; name: string; email: string; supervisors: string[] };

/** How many proposals, trainees without a supervisor and ending assignments there are. */
export type AssignmentCounts = { proposed: number; without: number; ending: number };

export type Wish = { search: string; after: string | null };
export type NamedPart<T> = { items: T[]; next: string | null };

const SIZE = 25;

/** Confirmed, and holds on the day $2. */
const holds = `a.status = 'confirmed' AND a.valid_from <= $2::date
  AND $2::date <= least(coalesce(a.valid_until, 'infinity'), coalesce(a.ended_on, 'infinity'))`;

const fits = `($3 = '' OR u.name ILIKE '%' || $3 || '%' OR u.email ILIKE '%' || $3 || '%')
  AND ($4::text IS NULL OR (u.name, u.id) > ($4, $5::uuid)) ORDER BY u.name, u.id LIMIT ${SIZE + 1}`;

const ends = `a.organisation_id = $1 AND a.status = 'confirmed' AND a.ended_on IS NULL
  AND a.valid_until BETWEEN $2::date AND $3::date
  AND NOT EXISTS (SELECT FROM supervisor_assignments n
    WHERE n.organisation_id = a.organisation_id AND n.trainee_id = a.trainee_id
      AND n.supervisor_id = a.supervisor_id AND n.status = 'confirmed' AND n.ended_on IS NULL
      AND (n.valid_until IS NULL OR n.valid_until > a.valid_until) AND n.id <> a.id)`;

const withoutAny = `'trainee' = ANY(m.roles) AND m.ended_at IS NULL AND NOT EXISTS (
  SELECT FROM supervisor_assignments a
   WHERE a.organisation_id = m.organisation_id AND a.trainee_id = m.user_id AND ${holds})`;

/** Questions about who supervises whom. Days are ISO days where the organisation is. */
@Injectable()
export class AssignmentsQueries {
  constructor(private readonly db: Database) {}

  /** Everybody who supervises, members and people from outside, by name. */
  async supervisors(today: string, wish: Wish): Promise<NamedPart<SupervisorListed>> {
    const rows = await this.db.query<SupervisorListed>(
      `SELECT u.id, u.name, u.email, NOT ('supervisor' = ANY(m.roles)) AS outside,
              (SELECT count(DISTINCT a.trainee_id)::int FROM supervisor_assignments a
                WHERE a.organisation_id = m.organisation_id AND a.supervisor_id = m.user_id AND ${holds}) AS trainees,
              (SELECT count(*)::int FROM practice_entries e WHERE e.organisation_id = m.organisation_id
                  AND e.supervisor_id = m.user_id AND e.status = 'submitted') AS waiting
         FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.organisation_id = $1 AND m.roles && ARRAY['supervisor', 'outside-supervisor'] AND m.ended_at IS NULL
          AND ${fits}`,
      this.asked(today, wish),
    );
    return named(rows);
  }

  /** Everybody in training, by name; with `without`, only those whom nobody supervises on the day. */
  async trainees(today: string, wish: Wish & { without?: boolean }): Promise<NamedPart<TraineeListed>> {
    const rows = await this.db.query<TraineeListed>(
      `SELECT u.id, u.name, u.email, ${supervisorNames} AS supervisors
         FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.organisation_id = $1 AND 'trainee' = ANY(m.roles) AND m.ended_at IS NULL
          AND ${wish.without ? withoutAny : 'true'} AND ${fits}`,
      this.asked(today, wish),
    );
    return named(rows);
  }

  /** These people in training, by name. */
  someTrainees(today: string, ids: string[]): Promise<TraineeListed[]> {
    return this.db.query<TraineeListed>(
      `SELECT u.id, u.name, u.email, ${supervisorNames} AS supervisors
         FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.organisation_id = $1 AND m.user_id = ANY($3) AND 'trainee' = ANY(m.roles) AND m.ended_at IS NULL
        ORDER BY u.name, u.id`,
      [this.db.organisationId, today, ids],
    );
  }

  /** What is proposed and not decided, the oldest first. */
  async proposed(after: Cursor | null): Promise<Part<SupervisorAssignment>> {
    const query = this.db
      .of(SupervisorAssignment)
      .createQueryBuilder('one')
      .where({ organisationId: this.db.organisationId, status: 'proposed' })
      .orderBy('one.proposed_at')
      .addOrderBy('one.id')
      .limit(SIZE + 1);
    if (after) query.andWhere('(one.proposed_at, one.id) > (:key::timestamptz, :id)', after);
    return partOf(await query.getMany(), SIZE, ({ proposedAt }) => proposedAt.toISOString());
  }

  /** What ends soon and is followed by nothing, the first to end first. */
  async ending(today: string, after: Cursor | null): Promise<Part<SupervisorAssignment>> {
    const ids = await this.db.query<{ id: string }>(
      `SELECT a.id FROM supervisor_assignments a
        WHERE ${ends} AND ($4::date IS NULL OR (a.valid_until, a.id) > ($4, $5::uuid))
        ORDER BY a.valid_until, a.id LIMIT ${SIZE + 1}`,
      [this.db.organisationId, today, lookedAhead(today), after?.key ?? null, after?.id ?? null],
    );
    const rows = await this.db
      .of(SupervisorAssignment)
      .createQueryBuilder('one')
      .where({ organisationId: this.db.organisationId })
      .andWhere('one.id = ANY(:ids)', { ids: ids.map(({ id }) => id) })
      .orderBy('one.valid_until')
      .addOrderBy('one.id')
      .getMany();
    return partOf(rows, SIZE, ({ validUntil }) => validUntil ?? '');
  }

  async counts(today: string): Promise<AssignmentCounts> {
    const [row] = await this.db.query<AssignmentCounts>(
      `SELECT (SELECT count(*)::int FROM supervisor_assignments WHERE organisation_id = $1 AND status = 'proposed')
                AS proposed,
              (SELECT count(*)::int FROM memberships m WHERE m.organisation_id = $1 AND ${withoutAny}) AS without,
              (SELECT count(*)::int FROM supervisor_assignments a WHERE ${ends}) AS ending`,
      [this.db.organisationId, today, lookedAhead(today)],
    );
    return row ?? { proposed: 0, without: 0, ending: 0 };
  }

  /** All assignments of a trainee or to a supervisor, the latest first; a person has few. */
  of(whose: { traineeId: string } | { supervisorId: string }): Promise<SupervisorAssignment[]> {
    const where = { organisationId: this.db.organisationId, ...whose };
    return this.db
      .of(SupervisorAssignment)
      .find({ where, order: { validFrom: 'DESC', proposedAt: 'DESC' }, take: 200 });
  }

  /** The ids of those who are assigned to this supervisor on a day, or whose entries wait for them. */
  async traineesOf(supervisorId: string, day: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT a.trainee_id AS id FROM supervisor_assignments a
        WHERE a.organisation_id = $1 AND a.supervisor_id = $3 AND ${holds}
        UNION SELECT trainee_id FROM practice_entries
        WHERE organisation_id = $1 AND supervisor_id = $3 AND status IN ('submitted', 'returned')`,
      [this.db.organisationId, day, supervisorId],
    );
    return rows.map(({ id }) => id);
  }

  private asked(today: string, { search, after }: Wish): unknown[] {
    const place = placeIn(after);
    const part = search.replace(/[\\%_]/g, '\\$&');
    return [this.db.organisationId, today, part, place?.name ?? null, place?.id ?? null];
  }
}

const supervisorNames = `ARRAY(SELECT DISTINCT s.name FROM supervisor_assignments a JOIN users s ON s.id = a.supervisor_id
  WHERE a.organisation_id = m.organisation_id AND a.trainee_id = m.user_id AND ${holds} ORDER BY s.name)`;

function named<T extends { id: string; name: string }>(rows: T[]): NamedPart<T> {
  const last = rows.length > SIZE ? rows[SIZE - 1] : undefined;
  return { items: rows.slice(0, SIZE), next: last ? placeAfter(last.name, last.id) : null };
}
