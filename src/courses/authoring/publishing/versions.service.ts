import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.service';
import { NotFound } from '../../../shared/errors';
import { CourseVersion } from '../course-version.entity';
import { Course } from '../course.entity';
import { DraftService } from '../drafts/draft.service';
import type { Draft } from '../drafts/draft';

/** A version as it is listed: everything but its text. */
export type VersionListed = {
  id: string;
  number: number;
  title: string;
  note: string;
  publishedAt: Date;
  publishedBy: string | null;
  current: boolean;
  enrolled: number;
};

/** The published versions of courses of the organisation at hand. */
@Injectable()
export class Versions {
  constructor(
    private readonly db: Database,
    private readonly drafts: DraftService,
  ) {}

  /** Every version of a course, the latest first, with who published it and how many trainees have it. */
  async list(slug: string): Promise<VersionListed[]> {
    const versions = await this.db.query<VersionListed>(
      `SELECT v.id, v.number, v.document->>'title' AS title, v.note, v.published_at AS "publishedAt",
              u.name AS "publishedBy", v.number = c.version AS current,
              (SELECT count(*)::int FROM course_enrolments e
                WHERE e.organisation_id = v.organisation_id AND e.version_id = v.id) AS enrolled
         FROM courses c
         JOIN course_versions v ON v.organisation_id = c.organisation_id AND v.course_id = c.id
         LEFT JOIN users u ON u.id = v.published_by
        WHERE c.organisation_id = $1 AND c.slug = $2 ORDER BY v.number DESC`,
      [this.db.organisationId, slug],
    );
    if (versions.length === 0) throw new NotFound();
    return versions;
  }

  /** One version of a course; the one that trainees begin with where no number is given. */
  async find(slug: string, number: number | null = null): Promise<CourseVersion> {
    const version = await this.known(slug, number);
    if (!version) throw new NotFound();
    return version;
  }

  /** What is written now: the draft, or what is published where there is none. */
  async latest(slug: string): Promise<Draft> {
    const draft = await this.drafts.known(slug);
    return draft?.document ?? (await this.find(slug)).document;
  }

  known(slug: string, number: number | null = null): Promise<CourseVersion | null> {
    return this.db
      .of(CourseVersion)
      .createQueryBuilder('version')
      .innerJoin(Course, 'course', 'course.id = version.courseId')
      .where('course.slug = :slug AND version.organisationId = :organisationId')
      .andWhere('version.number = coalesce(:number, course.version)')
      .setParameters({ slug, number, organisationId: this.db.organisationId })
      .getOne();
  }
}
