import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import type { Marked } from './regraded';

/** A settled attempt of an earlier version, with whose it is. */
export type Settled = Marked & { id: string; traineeId: string; versionId: string; name: string };

/** How many attempts are marked at a time. */
const BATCH = 500;

/** Questions about attempts that were marked by an earlier version. */
@Injectable()
export class RegradingQueries {
  constructor(private readonly db: Database) {}

  /** Every settled attempt at a quiz that was not marked by this version, some hundred at a time, each with its answers. */
  async *settledBefore(quizId: string, versionId: string): AsyncGenerator<Settled[]> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const batch = await this.batch(quizId, versionId, after);
      const last = batch.at(-1);
      if (!last) return;
      yield batch;
      after = last.id;
    }
  }

  private batch(quizId: string, versionId: string, after: string): Promise<Settled[]> {
    return this.db.query<Settled>(
      `SELECT a.id, a.trainee_id AS "traineeId", a.version_id AS "versionId", u.name, a.percent, a.passed,
              a.item_keys AS "itemKeys", a.failed_because AS "failedBecause", g.answers
         FROM quiz_attempts a
         JOIN users u ON u.id = a.trainee_id
         CROSS JOIN LATERAL (
           SELECT coalesce(jsonb_object_agg(g.item_key, jsonb_build_object('answer', g.answer, 'points', g.points)), '{}') AS answers
             FROM quiz_answers g WHERE g.organisation_id = a.organisation_id AND g.attempt_id = a.id) g
        WHERE a.organisation_id = $1 AND a.quiz_id = $2 AND a.version_id <> $3 AND a.percent IS NOT NULL AND a.id > $4
        ORDER BY a.id LIMIT $5`,
      [this.db.organisationId, quizId, versionId, after, BATCH],
    );
  }
}
