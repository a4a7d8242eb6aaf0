import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.service';
import { placeAfter, placeIn } from '../../../shared/http/listing';

/** A course as its authors see it in a list. */
export type CourseListed = {
  /** Of the course, or of its draft while there is nothing else. */
  id: string;
  slug: string;
  title: string;
  /** The number of the published version; null before the first. */
  version: number | null;
  draftBy: string | null;
  draftAt: Date | null;
  retiredAt: Date | null;
  adoptedVersion: number | null;
  enrolled: number;
};

const PAGE = 25;

/** Questions about all courses of an organisation, for those who write them. */
@Injectable()
export class CourseListQueries {
  constructor(private readonly db: Database) {}

  /** Courses and drafts by title. `next` asks for the following page. */
  async list({
    search,
    after,
  }: {
    search: string;
    after: string | null;
  }): Promise<{ items: CourseListed[]; next: string | null }> {
    const from = placeIn(after);
    const items = await this.db.query<CourseListed>(
      `SELECT * FROM (
         SELECT coalesce(c.id, d.id) AS id, coalesce(c.slug, d.slug) AS slug,
                coalesce(v.document->>'title', d.document->>'title') AS title, v.number AS version,
                u.name AS "draftBy", d.changed_at AS "draftAt", c.retired_at AS "retiredAt",
                c.adopted_version AS "adoptedVersion",
                (SELECT count(*)::int FROM course_enrolments e
                  WHERE e.organisation_id = c.organisation_id AND e.course_id = c.id) AS enrolled
           FROM (SELECT * FROM courses WHERE organisation_id = $1) c
           FULL JOIN (SELECT * FROM course_drafts WHERE organisation_id = $1) d ON d.course_id = c.id
           LEFT JOIN course_versions v
                  ON v.organisation_id = c.organisation_id AND v.course_id = c.id AND v.number = c.version
           LEFT JOIN users u ON u.id = d.changed_by) listed
        WHERE ($2 = '' OR title ILIKE '%' || $2 || '%' OR slug ILIKE '%' || $2 || '%')
          AND ($3::text IS NULL OR (title, id) > ($3, $4::uuid))
        ORDER BY title, id LIMIT ${PAGE + 1}`,
      [this.db.organisationId, search.replace(/[\\%_]/g, '\\$&'), from?.name ?? null, from?.id ?? null],
    );
    const last = items[PAGE - 1];
    const next = items.length > PAGE && last ? placeAfter(last.title, last.id) : null;
    return { items: items.slice(0, PAGE), next };
  }
}
