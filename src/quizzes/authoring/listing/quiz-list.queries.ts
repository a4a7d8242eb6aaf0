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

/** Questions about all quizzes of an organisation, for those who write them. */
@Injectable()
export class QuizListQueries {
  constructor(private readonly db: Database) {}

  /** Quizzes by title. `next` asks for the following page. */
  async list(search: string, after: string | null): Promise<{ items: QuizListed[]; next: string | null }> {
    const [title, id] = after?.split('~') ?? [];
    const items = await this.db.query<QuizListed>(
      `SELECT listed.*, jsonb_array_length(coalesce(d.document->'items', v.items)) AS questions,
              (SELECT count(*)::int FROM quiz_attempts a
                WHERE a.organisation_id = $1 AND a.quiz_id = listed.id) AS attempts
         FROM (
           SELECT q.id, q.version, q.retired_at AS "retiredAt", coalesce(v.title, d.document->>'title') AS title,
                  u.name AS "draftBy", d.changed_at AS "draftAt"
             FROM quizzes q
             LEFT JOIN quiz_versions v
                    ON v.organisation_id = q.organisation_id AND v.quiz_id = q.id AND v.number = q.version
             LEFT JOIN quiz_drafts d ON d.organisation_id = q.organisation_id AND d.quiz_id = q.id
             LEFT JOIN users u ON u.id = d.changed_by
            WHERE q.organisation_id = $1) listed
         LEFT JOIN quiz_versions v
                ON v.organisation_id = $1 AND v.quiz_id = listed.id AND v.number = listed.version
         LEFT JOIN quiz_drafts d ON d.organisation_id = $1 AND d.quiz_id = listed.id
        WHERE ($2 = '' OR listed.title ILIKE '%' || $2 || '%')
          AND ($3::text IS NULL OR (listed.title, listed.id) > ($3, $4::uuid))
        ORDER BY listed.title, listed.id LIMIT ${PAGE + 1}`,
      [
        this.db.organisationId,
        search.replace(/[\\%_]/g, '\\$&'),
        title ? decodeURIComponent(title) : null,
        id ?? null,
      ],
    );
    const last = items[PAGE - 1];
    const next = items.length > PAGE && last ? `${encodeURIComponent(last.title)}~${last.id}` : null;
    return { items: items.slice(0, PAGE), next };
  }
}
