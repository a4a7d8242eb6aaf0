import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import type { Cursor } from '../../shared/http/cursor';
import { talkedOverTypes } from './talked-over';

/** A submitted attempt with something in it to talk about. `passed` is null while it waits for its review. */
export type TalkedOver = {
  id: string;
  traineeId: string;
  title: string;
  submittedAt: Date;
  passed: boolean | null;
};

/** The versions of quizzes that hold conversations or texts, and under which keys. */
const talked = `talked AS MATERIALIZED (
  SELECT v.id, v.title, array_agg(item->>'key') AS keys
    FROM quiz_versions v CROSS JOIN LATERAL jsonb_array_elements(v.items) item
   WHERE v.organisation_id = $1 AND item->>'type' = ANY($6) GROUP BY v.id)`;

/** Which attempts there are to talk about. */
@Injectable()
export class TalkingPointsQueries {
  constructor(private readonly db: Database) {}

  /** The newest first; of some trainees or of all. */
  list(of: { traineeIds: string[] | null; after: Cursor | null; limit: number }): Promise<TalkedOver[]> {
    return this.db.query<TalkedOver>(
      `WITH ${talked}
       SELECT a.id, a.trainee_id AS "traineeId", t.title, a.submitted_at AS "submittedAt", a.passed
         FROM quiz_attempts a JOIN talked t ON t.id = a.version_id
        WHERE a.organisation_id = $1 AND a.submitted_at IS NOT NULL AND a.item_keys && t.keys
          AND ($2::uuid[] IS NULL OR a.trainee_id = ANY($2))
          AND ($3::timestamptz IS NULL OR (a.submitted_at, a.id) < ($3, $4::uuid))
        ORDER BY a.submitted_at DESC, a.id DESC LIMIT $5`,
      [
        this.db.organisationId,
        of.traineeIds,
        of.after?.key ?? null,
        of.after?.id ?? null,
        of.limit,
        talkedOverTypes,
      ],
    );
  }

  /** Who submitted this attempt; null while nobody has. */
  async submittedBy(id: string): Promise<string | null> {
    const [row] = await this.db.query<{ traineeId: string }>(
      `SELECT trainee_id AS "traineeId" FROM quiz_attempts
        WHERE organisation_id = $1 AND id = $2 AND submitted_at IS NOT NULL`,
      [this.db.organisationId, id],
    );
    return row?.traineeId ?? null;
  }

  /** Everybody who has submitted anything. */
  async trainees(): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT DISTINCT trainee_id AS id FROM quiz_attempts WHERE organisation_id = $1 AND submitted_at IS NOT NULL`,
      [this.db.organisationId],
    );
    return rows.map(({ id }) => id);
  }
}
