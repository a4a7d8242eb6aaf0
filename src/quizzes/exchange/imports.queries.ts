import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import type { Found } from './found';
import { QuizImport } from './quiz-import.entity';
import { QuizImportQuestion } from './quiz-import-question.entity';

const SIZE = 50;

/** A quiz that questions go into. */
export type Target = {
  quizId: string;
  title: string;
  published: boolean;
  /** How many questions its draft has. */
  inDraft: number;
};

export type Counts = Record<Found['outcome'], number>;

/** A part of the questions of an import, in the order of the file; `next` is the place after which the rest stands. */
export type Shown = { questions: QuizImportQuestion[]; next: number | null };

/** Questions about imports of the organisation at hand. */
@Injectable()
export class ImportsQueries {
  constructor(private readonly db: Database) {}

  /** An import, with the quiz it goes into. */
  async one(id: string): Promise<{ imported: QuizImport; target: Target; counts: Counts }> {
    const { organisationId } = this.db;
    const imported = await this.db.of(QuizImport).findOneBy({ id, organisationId });
    if (!imported) throw new NotFound();
    return { imported, target: await this.target(imported.quizId), counts: await this.counts(id) };
  }

  /** A quiz as its authors see it now. */
  async target(quizId: string): Promise<Target> {
    const [found] = await this.db.query<Target>(
      `SELECT q.id AS "quizId", coalesce(d.document->>'title', v.title) AS title,
              v.id IS NOT NULL AS published,
              coalesce(jsonb_array_length(d.document->'items'), 0) AS "inDraft"
         FROM quizzes q
         LEFT JOIN quiz_drafts d ON d.organisation_id = q.organisation_id AND d.quiz_id = q.id
         LEFT JOIN quiz_versions v
                ON v.organisation_id = q.organisation_id AND v.quiz_id = q.id AND v.number = q.version
        WHERE q.organisation_id = $1 AND q.id = $2`,
      [this.db.organisationId, quizId],
    );
    if (!found) throw new NotFound();
    return found;
  }

  /** A page of its questions, all or those with one outcome. */
  async questions(importId: string, outcome: Found['outcome'] | null, after: number): Promise<Shown> {
    const query = this.db
      .of(QuizImportQuestion)
      .createQueryBuilder('question')
      .where({ organisationId: this.db.organisationId, importId })
      .andWhere('question.place > :after', { after })
      .orderBy('question.place')
      .limit(SIZE + 1);
    if (outcome) query.andWhere('question.outcome = :outcome', { outcome });
    const found = await query.getMany();
    const questions = found.slice(0, SIZE);
    return { questions, next: found.length > SIZE ? (questions.at(-1)?.place ?? null) : null };
  }

  /** Every question that can be imported, in the order of the file. */
  async importable(importId: string): Promise<QuizImportQuestion[]> {
    const where = { organisationId: this.db.organisationId, importId, outcome: 'imported' as const };
    return this.db.of(QuizImportQuestion).find({ where, order: { place: 'ASC' } });
  }

  private async counts(importId: string): Promise<Counts> {
    const rows = await this.db.query<{ outcome: Found['outcome']; questions: number }>(
      `SELECT outcome, count(*)::int AS questions FROM quiz_import_questions
        WHERE organisation_id = $1 AND import_id = $2 GROUP BY outcome`,
      [this.db.organisationId, importId],
    );
    const counts: Counts = { imported: 0, skipped: 0, refused: 0 };
    for (const { outcome, questions } of rows) counts[outcome] = questions;
    return counts;
  }
}
