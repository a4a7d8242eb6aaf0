import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database.service';

/** One go at a quiz; open while it has not been submitted. */
export type QuizTry = { id: string; submittedAt: Date | null; percent: number | null; passed: boolean };

/** A quiz by its slug, and what one trainee made of it so far, the latest go first. */
export type QuizTaken = {
  quizId: string;
  slug: string;
  title: string;
  passPercent: number;
  tries: QuizTry[];
};

/** A quiz that was published, for whoever chooses one. `isWritten`: changes are being written. */
export type QuizOffered = {
  quizId: string;
  slug: string;
  title: string;
  retired: boolean;
  isWritten: boolean;
};

/** Finds quizzes for whoever names them by slug, as lessons do. */
@Injectable()
export class QuizLookup {
  constructor(private readonly db: Database) {}

  /** Every quiz of the organisation that was published, by title. */
  all(): Promise<QuizOffered[]> {
    return this.db.query<QuizOffered>(
      `SELECT q.id AS "quizId", q.slug, v.title, q.retired_at IS NOT NULL AS retired,
              EXISTS (SELECT FROM quiz_drafts d WHERE d.organisation_id = q.organisation_id AND d.quiz_id = q.id) AS "isWritten"
         FROM quizzes q
         JOIN quiz_versions v ON v.organisation_id = q.organisation_id AND v.quiz_id = q.id AND v.number = q.version
        WHERE q.organisation_id = $1 ORDER BY v.title, q.id`,
      [this.db.organisationId],
    );
  }

  /** Those of these quizzes that the organisation has, by slug; one query for all of them. */
  async taken(traineeId: string, slugs: string[]): Promise<Map<string, QuizTaken>> {
    if (slugs.length === 0) return new Map();
    const rows = await this.db.query<QuizTaken>(
      `SELECT q.id AS "quizId", q.slug, v.title, v.pass_percent AS "passPercent",
              coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'submittedAt', a.submitted_at, 'percent', a.percent,
                                                    'passed', coalesce(a.passed, false))
                                 ORDER BY a.started_at DESC) FILTER (WHERE a.id IS NOT NULL), '[]') AS tries
         FROM quizzes q
         JOIN quiz_versions v ON v.organisation_id = q.organisation_id AND v.quiz_id = q.id AND v.number = q.version
         LEFT JOIN quiz_attempts a ON a.organisation_id = q.organisation_id AND a.quiz_id = q.id AND a.trainee_id = $2
        WHERE q.organisation_id = $1 AND q.slug = ANY($3) GROUP BY q.id, v.id`,
      [this.db.organisationId, traineeId, slugs],
    );
    return new Map(rows.map((row) => [row.slug, { ...row, tries: row.tries.map(dated) }]));
  }

  /** The lesson that has to be done again after some failures at this quiz, if it asks for one. */
  async remedialLesson(quizId: string): Promise<string | null> {
    const [row] = await this.db.query<{ lesson: string | null }>(
      `SELECT v.remedial->>'lesson' AS lesson FROM quizzes q
         JOIN quiz_versions v ON v.organisation_id = q.organisation_id AND v.quiz_id = q.id AND v.number = q.version
        WHERE q.organisation_id = $1 AND q.id = $2`,
      [this.db.organisationId, quizId],
    );
    return row?.lesson ?? null;
  }
}

const dated = (one: QuizTry): QuizTry => ({
  ...one,
  submittedAt: one.submittedAt && new Date(one.submittedAt),
});
