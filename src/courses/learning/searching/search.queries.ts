import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.service';

/** A lesson in which something was found; the pieces between the marks are what was looked for. */
export type Found = { lesson: string; title: string; excerpt: string };

/** What stands around found words in an excerpt: two characters that nobody types. */
export const MARKS = { open: '\u0002', close: '\u0003' } as const;

const MOST = 50;

/** Looks for words in the lessons of a version. */
@Injectable()
export class SearchQueries {
  constructor(private readonly db: Database) {}

  /** Lessons in which all of these words stand, best first; one query. */
  find(versionId: string, words: string): Promise<Found[]> {
    return this.db.query<Found>(
      `WITH texts AS (
         SELECT l.value->>'slug' AS lesson, l.value->>'title' AS title,
                regexp_replace(concat_ws(' ', l.value->>'markdown', l.value->'video'->>'transcript'),
                               '[#>*_\`|{}\\[\\]:\\u0002\\u0003]+', ' ', 'g') AS text
           FROM course_versions v
          CROSS JOIN jsonb_array_elements(v.document->'modules') m
          CROSS JOIN jsonb_array_elements(m.value->'lessons') l
          WHERE v.organisation_id = $1 AND v.id = $2),
       asked AS (SELECT websearch_to_tsquery('english', $3) AS query)
       SELECT lesson, title,
              ts_headline('english', text, query, 'StartSel=' || $4 || ', StopSel=' || $5 ||
                          ', MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=" … "') AS excerpt
         FROM texts, asked
        WHERE to_tsvector('english', title || ' ' || text) @@ query
        ORDER BY ts_rank(setweight(to_tsvector('english', title), 'A') || to_tsvector('english', text), query) DESC, title
        LIMIT ${MOST}`,
      [this.db.organisationId, versionId, words, MARKS.open, MARKS.close],
    );
  }
}
