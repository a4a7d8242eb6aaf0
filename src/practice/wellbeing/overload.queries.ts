import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { DAYS_LOOKED_AT, daysBefore, type Logged } from './overload';

/** When a trainee last met a supervisor, whom they named last, and how much they have done since. */
export type Company = { traineeId: string; supervisorId: string | null; minutesSinceMet: number };

/** An amended entry stands in its amendment, and a void one nowhere. */
const standing = "status NOT IN ('amended', 'voided')";

/** Questions about how much trainees have written down. Drafts count: they were lived through as well. */
@Injectable()
export class OverloadQueries {
  constructor(private readonly db: Database) {}

  /** What these trainees have written down of the last days. */
  logged(traineeIds: readonly string[], today: string): Promise<(Logged & { traineeId: string })[]> {
    return this.db.query(
      `SELECT trainee_id AS "traineeId", day::text, to_char(starts_at, 'HH24:MI') AS "startsAt", minutes,
              activity_kind AS "activityKind", competencies
         FROM practice_entries
        WHERE organisation_id = $1 AND trainee_id = ANY($2) AND day BETWEEN $3 AND $4 AND ${standing}`,
      [this.db.organisationId, traineeIds, daysBefore(today, DAYS_LOOKED_AT), today],
    );
  }

  /** Of these trainees, whom they met or named last, and the minutes since the day of their last confirmed session. */
  company(traineeIds: readonly string[]): Promise<Company[]> {
    return this.db.query<Company>(
      `SELECT t.id AS "traineeId", coalesce(met.supervisor_id, named.supervisor_id) AS "supervisorId",
              (SELECT coalesce(sum(e.minutes), 0)::int FROM practice_entries e
                WHERE e.organisation_id = $1 AND e.trainee_id = t.id AND ${standing} AND (met.day IS NULL OR e.day > met.day))
                AS "minutesSinceMet"
         FROM unnest($2::uuid[]) AS t (id)
         LEFT JOIN LATERAL (SELECT s.day, s.supervisor_id FROM supervision_attendances a
           JOIN supervision_sessions s ON s.organisation_id = a.organisation_id AND s.id = a.session_id
          WHERE a.organisation_id = $1 AND a.trainee_id = t.id AND a.status = 'confirmed'
          ORDER BY s.day DESC, s.id DESC LIMIT 1) met ON true
         LEFT JOIN LATERAL (SELECT e.supervisor_id FROM practice_entries e
          WHERE e.organisation_id = $1 AND e.trainee_id = t.id ORDER BY e.created_at DESC LIMIT 1) named ON true`,
      [this.db.organisationId, traineeIds],
    );
  }

  /** Those who have written anything down of the last days, or not met anybody for long. */
  async active(today: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      'SELECT DISTINCT trainee_id AS id FROM practice_entries WHERE organisation_id = $1 AND day BETWEEN $2 AND $3',
      [this.db.organisationId, daysBefore(today, DAYS_LOOKED_AT), today],
    );
    return rows.map(({ id }) => id);
  }
}
