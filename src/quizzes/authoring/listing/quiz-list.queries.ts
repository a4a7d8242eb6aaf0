import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.service';

/** A quiz as its authors see it in a list. */
export type QuizListed = {
  id: string;
  title: string;
  /** The number of the published version; 0 before the first. */
  version: number;
  draftBy: string | null;
  draftAt: Date | null;
  retiredAt: Date | null;
  /** In the draft where there is one, else in the published version. */
  questions: number;
  attempts: number;
};

const PAGE = 25;

/** The last quiz of a page, after which the next one begins; anything else is the beginning. */
const place = /^~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Questions about all quizzes of an organisation, for those who write them. */
@Injectable()
export class QuizListQueries {
  constructor(private readonly db: Database) {}

  /** Quizzes by title. `next` asks for the following page. */
  async list(search: string, after: string | null): Promise<{ items: QuizListed[]; next: string | null }> {
    const items = await this.db.query<QuizListed>(
      `WITH listed AS (
         SELECT q.id, q.version, q.retired_at AS "retiredAt", coalesce(v.title, d.document->>'title') AS title,
                u.name AS "draftBy", d.changed_at AS "draftAt"
           FROM quizzes q
           LEFT JOIN quiz_versions v
                  ON v.organisation_id = q.organisation_id AND v.quiz_id = q.id AND v.number = q.version
           LEFT JOIN quiz_drafts d ON d.organisation_id = q.organisation_id AND d.quiz_id = q.id
           LEFT JOIN users u ON u.id = d.changed_by
          WHERE q.organisation_id = $1),
       shown AS (
         SELECT * FROM listed
          WHERE ($2 = '' OR title ILIKE '%' || $2 || '%')
            AND ($3::uuid IS NULL OR (title, id) > (SELECT title, id FROM listed WHERE id = $3))
          ORDER BY title, id LIMIT ${PAGE + 1})
       SELECT shown.*, jsonb_array_length(coalesce(d.document->'items', v.items)) AS questions,
              (SELECT count(*)::int FROM quiz_attempts a
                WHERE a.organisation_id = $1 AND a.quiz_id = shown.id) AS attempts
         FROM shown
         LEFT JOIN quiz_versions v ON v.organisation_id = $1 AND v.quiz_id = shown.id AND v.number = shown.version
         LEFT JOIN quiz_drafts d ON d.organisation_id = $1 AND d.quiz_id = shown.id
        ORDER BY shown.title, shown.id`,
      [this.db.organisationId, search.replace(/[\\%_]/g, '\\$&'), place.exec(after ?? '')?.[1] ?? null],
    );
    const last = items[PAGE - 1];
    return { items: items.slice(0, PAGE), next: items.length > PAGE && last ? `~${last.id}` : null };
  }
}
