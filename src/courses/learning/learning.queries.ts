import { Injectable } from '@nestjs/common';
import { PublishedCourses } from '../authoring/published-courses.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import {
  type CourseStanding,
  type CourseTaken,
  type Learner,
  type Prerequisite,
  standingIn,
} from './course-standing';

/** Questions about one trainee and the courses of their organisation. */
@Injectable()
export class LearningQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly published: PublishedCourses,
  ) {}

  /** Every course as this trainee has it, by title: one query, and one more while its text is not in memory. */
  async all(learner: Learner): Promise<CourseStanding[]> {
    const standings = await this.withDocuments(learner, await this.taken(learner, null));
    const missing = (course: CourseStanding) => missingOf(course, standings);
    return standings
      .map((course) => ({ ...course, missing: missing(course) }))
      .sort((one, other) => one.document.title.localeCompare(other.document.title));
  }

  /** One course as this trainee has it; at the same price, and as much again while prerequisites count. */
  async one(learner: Learner, slug: string): Promise<CourseStanding> {
    const [standing] = await this.withDocuments(learner, await this.taken(learner, [slug]));
    if (!standing) throw new NotFound();
    const { prerequisites } = standing.document;
    if (standing.enrolmentId || prerequisites.length === 0) return standing;
    const before = await this.withDocuments(learner, await this.taken(learner, prerequisites));
    return { ...standing, missing: missingOf(standing, before) };
  }

  private async withDocuments({ timeZone }: Learner, taken: CourseTaken[]): Promise<CourseStanding[]> {
    const documents = await this.published.documents(taken.map(({ versionId }) => versionId));
    const moment = { now: this.clock.now(), timeZone };
    return taken.flatMap((course) => {
      const document = documents.get(course.versionId);
      return document ? [standingIn(course, document, moment)] : [];
    });
  }

  private taken({ personId }: Learner, slugs: string[] | null): Promise<CourseTaken[]> {
    return this.db.query<CourseTaken>(
      `SELECT c.id AS "courseId", c.slug, v.id AS "versionId", v.quiz_id AS "quizId", e.id AS "enrolmentId",
              e.enrolled_at AS "enrolledAt", h.id AS "cohortId", h.starts_on::text AS "cohortStartsOn",
              coalesce(e.reminders, false) AS reminders, k.completed_at AS "completedAt",
              ARRAY(SELECT l.lesson FROM lesson_completions l
                     WHERE l.organisation_id = c.organisation_id AND l.enrolment_id = e.id
                     ORDER BY l.completed_at, l.lesson) AS done,
              (SELECT s.lesson FROM lesson_visits s
                WHERE s.organisation_id = c.organisation_id AND s.enrolment_id = e.id
                ORDER BY s.seen_at DESC LIMIT 1) AS "lastSeen"
         FROM courses c
         LEFT JOIN course_enrolments e
                ON e.organisation_id = c.organisation_id AND e.course_id = c.id AND e.trainee_id = $2
         LEFT JOIN cohort_members m
                ON m.organisation_id = c.organisation_id AND m.course_id = c.id AND m.trainee_id = $2
         LEFT JOIN cohorts h ON h.organisation_id = c.organisation_id AND h.id = m.cohort_id
         JOIN course_versions v ON v.organisation_id = c.organisation_id AND v.course_id = c.id
              AND CASE WHEN e.id IS NOT NULL THEN v.id = e.version_id
                       WHEN h.id IS NOT NULL THEN v.id = h.version_id ELSE v.number = c.version END
         LEFT JOIN course_completions k ON k.organisation_id = e.organisation_id AND k.enrolment_id = e.id
        WHERE c.organisation_id = $1 AND ($3::text[] IS NULL OR c.slug = ANY($3))
          AND (c.retired_at IS NULL OR e.id IS NOT NULL)`,
      [this.db.organisationId, personId, slugs],
    );
  }
}

/** NOTE: a course that the organisation does not teach can be completed by nobody, so nobody waits for it. */
const missingOf = ({ enrolmentId, document }: CourseStanding, others: CourseStanding[]): Prerequisite[] =>
  enrolmentId
    ? []
    : others
        .filter(({ slug, completedAt }) => document.prerequisites.includes(slug) && !completedAt)
        .map((other) => ({ slug: other.slug, title: other.document.title }));
