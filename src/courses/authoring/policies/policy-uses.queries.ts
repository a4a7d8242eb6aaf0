import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.service';

/** A lesson that leaves room for a policy: of a course as it is published or being written. */
export type PolicyUse = { policy: string; slug: string; course: string; lesson: string; title: string };

/** Where courses leave the organisation room for its own words. */
@Injectable()
export class PolicyUses {
  constructor(private readonly db: Database) {}

  /** Every lesson with room for this policy, or for any; courses out of use left out. One query. */
  of(policy: string | null = null): Promise<PolicyUse[]> {
    return this.db.query<PolicyUse>(
      `SELECT * FROM (
         SELECT DISTINCT ON (policy, slug, lesson) policy, slug, course, lesson, title
           FROM (
             SELECT c.slug, v.document, 1 AS rank FROM courses c
               JOIN course_versions v
                 ON v.organisation_id = c.organisation_id AND v.course_id = c.id AND v.number = c.version
              WHERE c.organisation_id = $1 AND c.retired_at IS NULL
             UNION ALL
             SELECT slug, document, 2 FROM course_drafts WHERE organisation_id = $1) d,
           LATERAL (SELECT d.document->>'title' AS course) t,
           LATERAL jsonb_array_elements(d.document->'modules') m,
           LATERAL jsonb_array_elements(m->'lessons') l,
           LATERAL (SELECT l->>'slug' AS lesson, l->>'title' AS title) named,
           LATERAL (SELECT found[1] AS policy
                      FROM regexp_matches(l->>'markdown', '\\{\\{\\s*policy\\.([A-Za-z0-9_]{1,60})\\s*\\}\\}', 'g') found) used
          WHERE $2::text IS NULL OR policy = $2
          ORDER BY policy, slug, lesson, rank) uses
        ORDER BY course, slug, title`,
      [this.db.organisationId, policy],
    );
  }
}
