import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.service';
import type { Medium } from './medium.entity';

/** A lesson that shows or plays a file: of a course as it is published, or as it is being written. */
export type MediumUse = { slug: string; course: string; lesson: string; title: string; isDraft: boolean };

/** Where courses use the files of an organisation. */
@Injectable()
export class MediaUses {
  constructor(private readonly db: Database) {}

  /** Every lesson that uses this file now, by course; the draft's where there is one. One query. */
  of({ name }: Pick<Medium, 'name'>): Promise<MediumUse[]> {
    return this.db.query<MediumUse>(
      `WITH written AS (
         SELECT d.slug, d.document, true AS draft FROM course_drafts d WHERE d.organisation_id = $1
         UNION ALL
         SELECT c.slug, v.document, false FROM courses c
           JOIN course_versions v
             ON v.organisation_id = c.organisation_id AND v.course_id = c.id AND v.number = c.version
          WHERE c.organisation_id = $1)
       SELECT DISTINCT ON (w.document->>'title', w.slug, l->>'slug') w.slug, w.document->>'title' AS course,
              l->>'slug' AS lesson, l->>'title' AS title, w.draft AS "isDraft"
         FROM written w, LATERAL jsonb_array_elements(w.document->'modules') m,
              LATERAL jsonb_array_elements(m->'lessons') l
        WHERE l->'video'->>'file' = $2 OR l->'video'->>'captions' = $2
           OR l->>'markdown' ~ ('(\\(media:|:::\\s*(video|audio)\\s+)' || $2 || '([\\s)"]|$)')
        ORDER BY w.document->>'title', w.slug, l->>'slug', w.draft DESC`,
      [this.db.organisationId, name],
    );
  }
}
