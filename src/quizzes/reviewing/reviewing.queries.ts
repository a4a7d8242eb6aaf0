import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import type { WaitingOf } from './reviewers';
import type { Cursor } from '../../shared/http/cursor';

/** A submitted attempt that a person has to mark. */
export type Waiting = { id: string; traineeId: string; title: string; submittedAt: Date };

/** What waits for a reviewer. */
@Injectable()
export class ReviewingQueries {
  constructor(private readonly db: Database) {}

  /** The one that has waited longest first; nothing of the reviewer's own. */
  waiting(reviewerId: string, { after, limit }: { after: Cursor | null; limit: number }): Promise<Waiting[]> {
    return this.db.query<Waiting>(
      `SELECT a.id, a.trainee_id AS "traineeId", v.title, a.submitted_at AS "submittedAt"
         FROM quiz_attempts a
         JOIN quiz_versions v ON v.organisation_id = a.organisation_id AND v.quiz_id = a.quiz_id AND v.id = a.version_id
        WHERE a.organisation_id = $1 AND a.submitted_at IS NOT NULL AND a.passed IS NULL AND a.trainee_id <> $2
          AND ($3::timestamptz IS NULL OR (a.submitted_at, a.id) > ($3, $4::uuid))
        ORDER BY a.submitted_at, a.id LIMIT $5`,
      [this.db.organisationId, reviewerId, after?.key ?? null, after?.id ?? null, limit],
    );
  }

  /** Of whom attempts have waited since before this instant, and how many. */
  waitingSince(before: Date): Promise<WaitingOf[]> {
    return this.db.query<WaitingOf>(
      `SELECT trainee_id AS "traineeId", count(*)::int AS attempts FROM quiz_attempts
        WHERE organisation_id = $1 AND submitted_at <= $2 AND passed IS NULL GROUP BY trainee_id`,
      [this.db.organisationId, before],
    );
  }
}
