import { Injectable } from '@nestjs/common';
import { Members, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { readCursor } from '../../shared/http/cursor';
import { PublishedCourses } from '../authoring/published-courses.service';
import type { CourseDocument } from '../authoring/course-document';
import { type Enrolled, type Where, whereIs } from '../overseeing/where';
import type { Cohort } from './cohort.entity';

/** A cohort with how many are in it and what its course is called. */
export type CohortListed = Cohort & { members: number; slug: string; course: string };

/** A course that a cohort can be made of. */
export type CourseOffered = { courseId: string; versionId: string; slug: string; title: string };

/** Somebody in a cohort, and how far they are. */
export type CohortMember = {
  traineeId: string;
  name: string;
  email: string;
  joinedAt: Date;
  /** Null until they begin the course. */
  where: Where | null;
};

type MemberRow = { traineeId: string; joinedAt: Date; versionId: string | null } & Enrolled;

const SIZE = 25;

const columns = `h.id, h.organisation_id AS "organisationId", h.course_id AS "courseId", h.version_id AS "versionId",
  h.name, h.starts_on::text AS "startsOn", h.ends_on::text AS "endsOn", h.capacity, h.joining,
  h.join_until::text AS "joinUntil", h.created_at AS "createdAt", c.slug,
  (SELECT count(*)::int FROM cohort_members m WHERE m.organisation_id = h.organisation_id AND m.cohort_id = h.id) AS members`;

const from = `FROM cohorts h JOIN courses c ON c.organisation_id = h.organisation_id AND c.id = h.course_id
  WHERE h.organisation_id = $1`;

/** Questions about cohorts. */
@Injectable()
export class CohortsQueries {
  constructor(
    private readonly db: Database,
    private readonly published: PublishedCourses,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  /** All cohorts, the one that begins last first. */
  async list(after?: string): Promise<{ items: CohortListed[]; next: string | null }> {
    const place = readCursor(after);
    const rows = await this.db.query<CohortListed>(
      `SELECT ${columns} ${from} AND ($2::date IS NULL OR (h.starts_on, h.id) < ($2, $3::uuid))
        ORDER BY h.starts_on DESC, h.id DESC LIMIT ${SIZE + 1}`,
      [this.db.organisationId, place?.key ?? null, place?.id ?? null],
    );
    const items = await this.titled(rows.slice(0, SIZE));
    const last = rows.length > SIZE ? rows[SIZE - 1] : undefined;
    return { items, next: last ? `${last.startsOn}~${last.id}` : null };
  }

  async find(id: string): Promise<CohortListed & { document: CourseDocument }> {
    const rows = await this.db.query<CohortListed>(`SELECT ${columns} ${from} AND h.id = $2`, [
      this.db.organisationId,
      id,
    ]);
    const [cohort] = await this.titled(rows);
    const document = cohort && (await this.published.documents([cohort.versionId])).get(cohort.versionId);
    if (!cohort || !document) throw new NotFound();
    return { ...cohort, document };
  }

  /** The cohorts of a course by name. */
  async ofCourse(courseId: string): Promise<CohortListed[]> {
    const rows = await this.db.query<CohortListed>(
      `SELECT ${columns} ${from} AND h.course_id = $2 ORDER BY h.starts_on`,
      [this.db.organisationId, courseId],
    );
    return this.titled(rows);
  }

  /** The people of a cohort by name, a part at a time, each with where they are in their version of the course. */
  async people(
    { id, courseId }: Pick<Cohort, 'id' | 'courseId'>,
    page = 0,
  ): Promise<{ items: CohortMember[]; more: boolean }> {
    const rows = await this.db.query<MemberRow>(
      `SELECT m.trainee_id AS "traineeId", m.joined_at AS "joinedAt", e.version_id AS "versionId",
              e.active_at AS "activeAt", k.completed_at AS "completedAt",
              ARRAY(SELECT l.lesson FROM lesson_completions l
                     WHERE l.organisation_id = e.organisation_id AND l.enrolment_id = e.id
                     ORDER BY l.completed_at, l.lesson) AS done
         FROM cohort_members m
         JOIN users u ON u.id = m.trainee_id
         LEFT JOIN course_enrolments e
                ON e.organisation_id = m.organisation_id AND e.trainee_id = m.trainee_id AND e.course_id = $3
         LEFT JOIN course_completions k ON k.organisation_id = e.organisation_id AND k.enrolment_id = e.id
        WHERE m.organisation_id = $1 AND m.cohort_id = $2
        ORDER BY u.name, u.id LIMIT ${SIZE * 4 + 1} OFFSET $4`,
      [this.db.organisationId, id, courseId, page * SIZE * 4],
    );
    const shown = rows.slice(0, SIZE * 4);
    const people = await this.members.people(shown.map(({ traineeId }) => traineeId));
    const documents = await this.published.documents([
      ...new Set(shown.flatMap(({ versionId }) => versionId ?? [])),
    ]);
    const where = (row: MemberRow) => {
      const document = row.versionId && documents.get(row.versionId);
      return document ? whereIs(row, document, this.clock.now()) : null;
    };
    return {
      items: shown.map((row) => ({
        ...namedIn(people, row.traineeId),
        traineeId: row.traineeId,
        joinedAt: row.joinedAt,
        where: where(row),
      })),
      more: rows.length > shown.length,
    };
  }

  /** Every course that is taught now, in the version that one begins with. */
  async courses(): Promise<CourseOffered[]> {
    const rows = await this.db.query<Omit<CourseOffered, 'title'>>(
      `SELECT c.id AS "courseId", v.id AS "versionId", c.slug FROM courses c
         JOIN course_versions v ON v.organisation_id = c.organisation_id AND v.course_id = c.id AND v.number = c.version
        WHERE c.organisation_id = $1 AND c.retired_at IS NULL`,
      [this.db.organisationId],
    );
    const documents = await this.published.documents(rows.map(({ versionId }) => versionId));
    return rows
      .map((row) => ({ ...row, title: documents.get(row.versionId)?.title ?? row.slug }))
      .sort((one, other) => one.title.localeCompare(other.title));
  }

  private async titled(rows: CohortListed[]): Promise<CohortListed[]> {
    const documents = await this.published.documents([...new Set(rows.map(({ versionId }) => versionId))]);
    return rows.map((row) => ({ ...row, course: documents.get(row.versionId)?.title ?? row.slug }));
  }
}

const namedIn = (people: Map<string, Person>, id: string) => ({
  name: people.get(id)?.name ?? '',
  email: people.get(id)?.email ?? '',
});
