import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import { attemptsLeft } from './attempts/attempts-left';

/** How one trainee stands with one quiz. `attempts` counts what was submitted. */
export type QuizRecord = {
  quizId: string;
  slug: string;
  title: string;
  passPercent: number;
  attempts: number;
  bestPercent: number | null;
  passedAt: Date | null;
  /** When they may try again, while they have to wait. */
  nextAttemptAt: Date | null;
};

type Row = Omit<QuizRecord, 'nextAttemptAt'> & {
  allowed: number;
  pauseHours: number;
  extraAttempts: number;
  lastSubmittedAt: Date | null;
};

/** What later modules may know of somebody's quizzes: results, never answers. */
@Injectable()
export class QuizRecords {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** One record for each quiz of the organisation, in the order of their titles. */
  async of(traineeId: string): Promise<QuizRecord[]> {
    const rows = await this.db.query<Row>(
      `SELECT q.id AS "quizId", q.slug, v.title, v.pass_percent AS "passPercent",
              v.attempts AS allowed, v.pause_hours AS "pauseHours", count(a.id)::int AS attempts,
              coalesce(max(c.extra_attempts), 0) AS "extraAttempts",
              max(a.percent) AS "bestPercent", max(a.submitted_at) AS "lastSubmittedAt",
              min(a.submitted_at) FILTER (WHERE a.passed) AS "passedAt"
         FROM quizzes q
         JOIN quiz_versions v ON v.organisation_id = q.organisation_id AND v.quiz_id = q.id AND v.number = q.version
         LEFT JOIN quiz_attempts a ON a.organisation_id = q.organisation_id AND a.quiz_id = q.id
                                  AND a.trainee_id = $2 AND a.submitted_at IS NOT NULL
         LEFT JOIN quiz_accommodations c ON c.organisation_id = q.organisation_id AND c.quiz_id = q.id
                                        AND c.trainee_id = $2 AND c.ended_at IS NULL
        WHERE q.organisation_id = $1 GROUP BY q.id, v.id ORDER BY v.title, q.id`,
      [this.db.organisationId, traineeId],
    );
    return rows.map((row) => this.record(row));
  }

  /** When each of these people last began, answered or submitted an attempt; nobody who never did. */
  async lastActivity(traineeIds: string[]): Promise<Map<string, Date>> {
    const rows = await this.db.query<{ traineeId: string; at: Date }>(
      `SELECT a.trainee_id AS "traineeId", max(greatest(a.started_at, a.submitted_at, g.answered_at)) AS at
         FROM quiz_attempts a
         LEFT JOIN quiz_answers g ON g.organisation_id = a.organisation_id AND g.attempt_id = a.id
        WHERE a.organisation_id = $1 AND a.trainee_id = ANY($2) GROUP BY a.trainee_id`,
      [this.db.organisationId, traineeIds],
    );
    return new Map(rows.map(({ traineeId, at }) => [traineeId, at]));
  }

  private record({ allowed, pauseHours, extraAttempts, lastSubmittedAt, ...record }: Row): QuizRecord {
    const taken = { submitted: record.attempts, passedAt: record.passedAt, lastSubmittedAt };
    const left = attemptsLeft({ attempts: allowed, pauseHours, extraAttempts }, taken, this.clock.now());
    return { ...record, nextAttemptAt: left.state === 'wait' ? left.until : null };
  }
}
