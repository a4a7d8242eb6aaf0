import { Injectable } from '@nestjs/common';
import { PublishedCourses } from '../authoring/published-courses.service';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { type CourseStanding, type CourseTaken, standingIn } from './course-standing';

/** Questions about one trainee and the courses of their organisation. */
@Injectable()
export class LearningQueries {
  constructor(
    private readonly db: Database,
    private readonly published: PublishedCourses,
  ) {}

  /** Every course as this trainee has it, by title: one query, and one more while its text is not in memory. */
  async all(traineeId: string): Promise<CourseStanding[]> {
    const standings = await this.withDocuments(await this.taken(traineeId, null));
    return standings.sort((one, other) => one.document.title.localeCompare(other.document.title));
  }

  /** One course as this trainee has it; at the same price. */
  async one(traineeId: string, slug: string): Promise<CourseStanding> {
    const [standing] = await this.withDocuments(await this.taken(traineeId, slug));
    if (!standing) throw new NotFound();
    return standing;
  }

  private async withDocuments(taken: CourseTaken[]): Promise<CourseStanding[]> {
    const documents = await this.published.documents(taken.map(({ versionId }) => versionId));
    return taken.flatMap((course) => {
      const document = documents.get(course.versionId);
      return document ? [standingIn(course, document)] : [];
    });
  }

  private taken(traineeId: string, slug: string | null): Promise<CourseTaken[]> {
    return this.db.query<CourseTaken>(
      `SELECT c.id AS "courseId", c.slug, v.id AS "versionId", v.quiz_id AS "quizId", e.id AS "enrolmentId",
              coalesce(e.reminders, false) AS reminders, k.completed_at AS "completedAt",
              ARRAY(SELECT l.lesson FROM lesson_completions l
                     WHERE l.organisation_id = c.organisation_id AND l.enrolment_id = e.id
                     ORDER BY l.completed_at, l.lesson) AS done
         FROM courses c
         LEFT JOIN course_enrolments e
                ON e.organisation_id = c.organisation_id AND e.course_id = c.id AND e.trainee_id = $2
         JOIN course_versions v ON v.organisation_id = c.organisation_id AND v.course_id = c.id
              AND CASE WHEN e.id IS NULL THEN v.number = c.version ELSE v.id = e.version_id END
         LEFT JOIN course_completions k ON k.organisation_id = e.organisation_id AND k.enrolment_id = e.id
        WHERE c.organisation_id = $1 AND ($3::text IS NULL OR c.slug = $3)`,
      [this.db.organisationId, traineeId, slug],
    );
  }
}
