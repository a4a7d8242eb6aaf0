import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.service';
import { lessonsOf } from '../course-document';
import type { CourseVersion } from '../course-version.entity';
import type { Mapped } from './mapping';

/** Why somebody stays on their version: moving would take something from them. */
export type StaysBecause = 'lesson' | 'writing' | 'group' | 'minutes';

/** What moving would mean for one trainee who is under way. */
export type Judged = {
  enrolmentId: string;
  traineeId: string;
  name: string;
  /** Training minutes done so far, and as they would count after. */
  before: number;
  after: number;
  stays: StaysBecause | null;
  finishes: boolean;
};

/** How many trainees have a version of a course. */
export type OnVersion = { number: number; underWay: number; completed: number; current: boolean };

/** Two versions of a course, and what stands for what. */
export type Plan = { from: CourseVersion; to: CourseVersion; mapping: Mapped[] };

/** What the lessons of both versions are, as three and three columns of parameters beginning with `$5`. */
const lessons = `
  old AS (SELECT * FROM unnest($5::text[], $6::int[], $7::text[]) AS o (slug, minutes, target)),
  new AS (SELECT * FROM unnest($8::text[], $9::int[], $10::bool[]) AS n (slug, minutes, needed))`;

/** Questions about trainees and the versions they are on. */
@Injectable()
export class MovingQueries {
  constructor(private readonly db: Database) {}

  /** Every version that somebody is on, and the current one, the latest first. */
  versions(slug: string): Promise<OnVersion[]> {
    return this.db.query<OnVersion>(
      `SELECT v.number, v.number = c.version AS current,
              count(e.id) FILTER (WHERE k.enrolment_id IS NULL)::int AS "underWay",
              count(k.enrolment_id)::int AS completed
         FROM courses c
         JOIN course_versions v ON v.organisation_id = c.organisation_id AND v.course_id = c.id
         LEFT JOIN course_enrolments e ON e.organisation_id = v.organisation_id AND e.version_id = v.id
         LEFT JOIN course_completions k ON k.organisation_id = e.organisation_id AND k.enrolment_id = e.id
        WHERE c.organisation_id = $1 AND c.slug = $2
        GROUP BY v.id, c.id HAVING v.number = c.version OR count(e.id) > 0 ORDER BY v.number DESC`,
      [this.db.organisationId, slug],
    );
  }

  /** What moving would mean for everybody who is under way, by name; one query for any number of them. */
  judge(plan: Plan): Promise<Judged[]> {
    return this.db.query<Judged>(
      `WITH ${lessons},
       under_way AS (
         SELECT e.id, e.trainee_id FROM course_enrolments e
          WHERE e.organisation_id = $1 AND e.course_id = $2 AND e.version_id = $3
            AND $4::uuid <> $3 AND NOT EXISTS (SELECT FROM course_completions k
                 WHERE k.organisation_id = $1 AND k.enrolment_id = e.id)),
       done AS (
         SELECT l.enrolment_id, o.* FROM under_way u
           JOIN lesson_completions l ON l.organisation_id = $1 AND l.enrolment_id = u.id
           JOIN old o ON o.slug = l.lesson),
       written AS (
         SELECT 'note' AS kind, w.enrolment_id, o.target FROM under_way u
           JOIN lesson_notes w ON w.organisation_id = $1 AND w.enrolment_id = u.id JOIN old o ON o.slug = w.lesson
         UNION ALL
         SELECT 'work', w.enrolment_id, o.target FROM under_way u
           JOIN lesson_works w ON w.organisation_id = $1 AND w.enrolment_id = u.id JOIN old o ON o.slug = w.lesson),
       homeless AS (
         SELECT enrolment_id FROM done WHERE target IS NULL
         UNION SELECT enrolment_id FROM written WHERE target IS NULL),
       crowded AS (SELECT enrolment_id FROM written GROUP BY kind, enrolment_id, target HAVING count(*) > 1),
       meeting AS (
         SELECT m.trainee_id FROM live_sessions s JOIN old o ON o.slug = s.lesson AND o.target IS DISTINCT FROM o.slug
           JOIN cohort_members m ON m.organisation_id = $1 AND m.cohort_id = s.cohort_id
          WHERE s.organisation_id = $1 AND s.course_id = $2),
       before AS (SELECT enrolment_id, sum(minutes)::int AS minutes FROM done GROUP BY enrolment_id),
       reached AS (SELECT DISTINCT d.enrolment_id, n.slug, n.minutes, n.needed FROM done d JOIN new n ON n.slug = d.target),
       after AS (
         SELECT enrolment_id, sum(minutes)::int AS minutes, count(*) FILTER (WHERE needed) AS needed
           FROM reached GROUP BY enrolment_id)
       SELECT u.id AS "enrolmentId", u.trainee_id AS "traineeId", p.name,
              coalesce(b.minutes, 0) AS before, coalesce(a.minutes, 0) AS after,
              CASE WHEN u.id IN (SELECT enrolment_id FROM homeless) THEN 'lesson'
                   WHEN u.id IN (SELECT enrolment_id FROM crowded) THEN 'writing'
                   WHEN u.trainee_id IN (SELECT trainee_id FROM meeting) THEN 'group'
                   WHEN coalesce(a.minutes, 0) < coalesce(b.minutes, 0) THEN 'minutes' END AS stays,
              coalesce(a.needed, 0) = (SELECT count(*) FROM new WHERE needed) AND a.enrolment_id IS NOT NULL AS finishes
         FROM under_way u JOIN users p ON p.id = u.trainee_id
         LEFT JOIN before b ON b.enrolment_id = u.id LEFT JOIN after a ON a.enrolment_id = u.id
        ORDER BY p.name, u.id`,
      this.parameters(plan),
    );
  }

  /** What every statement about a plan is asked with: whose, which versions, and what their lessons are. */
  parameters({ from, to, mapping }: Plan): unknown[] {
    const later = lessonsOf(to.document);
    return [
      ...[this.db.organisationId, from.courseId, from.id, to.id],
      mapping.map(({ lesson }) => lesson.slug),
      mapping.map(({ lesson }) => lesson.minutes),
      mapping.map((one) => one.to),
      later.map(({ slug }) => slug),
      later.map(({ minutes }) => minutes),
      later.map(({ optional }) => !optional),
    ];
  }
}
