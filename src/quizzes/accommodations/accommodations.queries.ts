import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { readCursor } from '../../shared/http/cursor';
import type { Allowance } from './allowance';

/** An accommodation with the names that belong to it. The reason is still sealed. */
export type AccommodationRow = Allowance & {
  id: string;
  traineeName: string;
  madeByName: string;
  madeAt: Date;
  endedAt: Date | null;
  reasonSealed: string;
};

const PAGE = 25;

/** Questions about accommodations. */
@Injectable()
export class AccommodationsQueries {
  constructor(private readonly db: Database) {}

  /** Those of a quiz, the latest first. `next` asks for the following part. */
  async list(quizId: string, after?: string): Promise<{ items: AccommodationRow[]; next: string | null }> {
    const from = readCursor(after);
    const rows = await this.db.query<AccommodationRow>(
      `SELECT a.id, u.name AS "traineeName", m.name AS "madeByName", a.made_at AS "madeAt",
              a.ended_at AS "endedAt",
              a.reason_sealed AS "reasonSealed", a.extra_percent AS "extraPercent", a.extra_minutes AS "extraMinutes",
              a.extra_attempts AS "extraAttempts", a.opens_at AS "opensAt", a.closes_at AS "closesAt"
         FROM quiz_accommodations a JOIN users u ON u.id = a.trainee_id JOIN users m ON m.id = a.made_by
        WHERE a.organisation_id = $1 AND a.quiz_id = $2
          AND ($3::text IS NULL OR (a.made_at, a.id) < ($3::timestamptz, $4::uuid))
        ORDER BY a.made_at DESC, a.id DESC LIMIT ${PAGE + 1}`,
      [this.db.organisationId, quizId, from?.key ?? null, from?.id ?? null],
    );
    const last = rows[PAGE - 1];
    const next = rows.length > PAGE && last ? `${last.madeAt.toISOString()}~${last.id}` : null;
    return { items: rows.slice(0, PAGE), next };
  }
}
