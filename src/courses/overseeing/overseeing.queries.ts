import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { placeAfter, placeIn } from '../../shared/http/listing';
import type { LessonCount } from './drop-off';
import { type Group, groups, type Recipients, type TraineesAsked } from './overseeing.schemas';
import type { Enrolled } from './where';

/** A course with the version that new trainees begin with. */
export type CourseAtHand = { courseId: string; slug: string; versionId: string };

/** Somebody who takes a course, or is in a cohort of it and has not begun. */
export type TraineeListed = {
  traineeId: string;
  name: string;
  cohort: string | null;
  /** The version that they take, or will begin with. */
  versionId: string;
  version: number;
  begun: Enrolled | null;
};

type Row = Omit<TraineeListed, 'begun'> &
  Omit<Enrolled, 'activeAt'> & { enrolmentId: string | null; activeAt: Date | null };

/** How many there are in each group. */
export type GroupCounts = Record<Group, number>;

/** A cohort that can be written to. */
export type CohortAtHand = { id: string; name: string; people: number };

const SIZE = 50;

/** Those of a course in a group; $3 is since when somebody who is quiet is taken to be stuck. */
const inGroup: Record<Group, string> = {
  all: 'true',
  'not-begun': 'e.id IS NULL',
  'under-way': 'e.completed_at IS NULL AND e.active_at > $3',
  stuck: 'e.completed_at IS NULL AND e.active_at <= $3',
  completed: 'e.completed_at IS NOT NULL',
};

/** Everybody who takes the course $2 of the organisation $1, and whoever is in a cohort of it and has not begun. */
const trainees = `(
  SELECT t.id, t.organisation_id, t.course_id, t.trainee_id, t.version_id, t.active_at, k.completed_at
    FROM course_enrolments t
    LEFT JOIN course_completions k ON k.organisation_id = t.organisation_id AND k.enrolment_id = t.id
   WHERE t.organisation_id = $1 AND t.course_id = $2
  UNION ALL
  SELECT NULL, m.organisation_id, m.course_id, m.trainee_id, h.version_id, NULL, NULL
    FROM cohort_members m
    JOIN cohorts h ON h.organisation_id = m.organisation_id AND h.id = m.cohort_id
    JOIN memberships b ON b.organisation_id = m.organisation_id AND b.user_id = m.trainee_id AND b.ended_at IS NULL
   WHERE m.organisation_id = $1 AND m.course_id = $2
     AND NOT EXISTS (SELECT FROM course_enrolments t
                      WHERE t.organisation_id = m.organisation_id AND t.course_id = m.course_id
                        AND t.trainee_id = m.trainee_id)) e`;

/** Questions about everybody who takes a course of the organisation at hand. */
@Injectable()
export class OverseeingQueries {
  constructor(private readonly db: Database) {}

  async course(slug: string): Promise<CourseAtHand> {
    const [course] = await this.db.query<CourseAtHand>(
      `SELECT c.id AS "courseId", c.slug, v.id AS "versionId" FROM courses c
         JOIN course_versions v ON v.organisation_id = c.organisation_id AND v.course_id = c.id AND v.number = c.version
        WHERE c.organisation_id = $1 AND c.slug = $2`,
      [this.db.organisationId, slug],
    );
    if (!course) throw new NotFound();
    return course;
  }

  /** A page of those who take it or are about to, by name. */
  async trainees(courseId: string, { group, search, after }: TraineesAsked, quietSince: Date) {
    const from = placeIn(after);
    const rows = await this.db.query<Row>(
      `SELECT e.id AS "enrolmentId", u.id AS "traineeId", u.name, h.name AS cohort, v.id AS "versionId", v.number AS version,
              e.active_at AS "activeAt", e.completed_at AS "completedAt",
              ARRAY(SELECT l.lesson FROM lesson_completions l
                     WHERE l.organisation_id = e.organisation_id AND l.enrolment_id = e.id
                     ORDER BY l.completed_at, l.lesson) AS done
         FROM ${trainees}
         JOIN users u ON u.id = e.trainee_id
         JOIN course_versions v ON v.organisation_id = e.organisation_id AND v.id = e.version_id
         LEFT JOIN cohort_members m
                ON m.organisation_id = e.organisation_id AND m.course_id = e.course_id AND m.trainee_id = e.trainee_id
         LEFT JOIN cohorts h ON h.organisation_id = m.organisation_id AND h.id = m.cohort_id
        WHERE $3::timestamptz IS NOT NULL AND ${inGroup[group]}
          AND ($4 = '' OR u.name ILIKE '%' || $4 || '%' OR h.name ILIKE '%' || $4 || '%')
          AND ($5::text IS NULL OR (u.name, u.id) > ($5, $6::uuid))
        ORDER BY u.name, u.id LIMIT ${SIZE + 1}`,
      [
        ...[this.db.organisationId, courseId, quietSince],
        ...[search.replace(/[\\%_]/g, '\\$&'), from?.name ?? null, from?.id ?? null],
      ],
    );
    const last = rows[SIZE - 1];
    const next = rows.length > SIZE && last ? placeAfter(last.name, last.traineeId) : null;
    return { trainees: rows.slice(0, SIZE).map(listed), next };
  }

  async counts(courseId: string, quietSince: Date): Promise<GroupCounts> {
    const count = (group: Group) => `count(*) FILTER (WHERE ${inGroup[group]})::int AS "${group}"`;
    const [row] = await this.db.query<GroupCounts>(
      `SELECT ${groups.map(count).join(', ')} FROM ${trainees}`,
      [this.db.organisationId, courseId, quietSince],
    );
    if (!row) throw new Error('Counting always gives a row');
    return row;
  }

  /** The cohorts of a course that are not over on this day, by their beginning, with how many can be written to. */
  cohorts(courseId: string, today: string): Promise<CohortAtHand[]> {
    return this.db.query<CohortAtHand>(
      `SELECT h.id, h.name, count(b.user_id)::int AS people FROM cohorts h
         LEFT JOIN cohort_members m ON m.organisation_id = h.organisation_id AND m.cohort_id = h.id
         LEFT JOIN memberships b
                ON b.organisation_id = m.organisation_id AND b.user_id = m.trainee_id AND b.ended_at IS NULL
        WHERE h.organisation_id = $1 AND h.course_id = $2 AND h.ends_on >= $3
        GROUP BY h.id, h.name, h.starts_on ORDER BY h.starts_on, h.name`,
      [this.db.organisationId, courseId, today],
    );
  }

  /** Everybody of a group, or of a cohort whether they have begun or not, to be written to. */
  async idsOf(courseId: string, recipients: Recipients, quietSince: Date): Promise<string[]> {
    const group = groups.find((one) => one === recipients);
    return group ? this.idsOfGroup(courseId, group, quietSince) : this.idsOfCohort(courseId, recipients);
  }

  private async idsOfCohort(courseId: string, cohortId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT m.trainee_id AS id FROM cohort_members m
         JOIN memberships b ON b.organisation_id = m.organisation_id AND b.user_id = m.trainee_id AND b.ended_at IS NULL
        WHERE m.organisation_id = $1 AND m.course_id = $2 AND m.cohort_id = $3`,
      [this.db.organisationId, courseId, cohortId],
    );
    return rows.map(({ id }) => id);
  }

  private async idsOfGroup(courseId: string, group: Group, quietSince: Date): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT e.trainee_id AS id FROM ${trainees}
         JOIN memberships b ON b.organisation_id = e.organisation_id AND b.user_id = e.trainee_id AND b.ended_at IS NULL
        WHERE $3::timestamptz IS NOT NULL AND ${inGroup[group]}`,
      [this.db.organisationId, courseId, quietSince],
    );
    return rows.map(({ id }) => id);
  }

  /** Of those who take this version: how many there are, and how many opened and did each lesson. */
  async reached(versionId: string): Promise<{ enrolled: number; counts: LessonCount[] }> {
    const of = 'e.organisation_id = $1 AND e.version_id = $2';
    const values = [this.db.organisationId, versionId];
    const [all] = await this.db.query<{ people: number }>(
      `SELECT count(*)::int AS people FROM course_enrolments e WHERE ${of}`,
      values,
    );
    const counts = await this.db.query<LessonCount>(
      `SELECT lesson, sum(opened)::int AS opened, sum(done)::int AS done FROM (
         SELECT v.lesson, count(*) AS opened, 0 AS done FROM course_enrolments e
           JOIN lesson_visits v ON v.organisation_id = e.organisation_id AND v.enrolment_id = e.id WHERE ${of} GROUP BY v.lesson
         UNION ALL
         SELECT l.lesson, 0, count(*) FROM course_enrolments e
           JOIN lesson_completions l ON l.organisation_id = e.organisation_id AND l.enrolment_id = e.id WHERE ${of} GROUP BY l.lesson
       ) AS found GROUP BY lesson`,
      values,
    );
    return { enrolled: all?.people ?? 0, counts };
  }
}

const listed = ({ enrolmentId, done, activeAt, completedAt, ...person }: Row): TraineeListed => ({
  ...person,
  begun: enrolmentId && activeAt ? { done, activeAt, completedAt } : null,
});
