import { Injectable } from '@nestjs/common';
import { standsFor } from '../amending/stands-for';
import { Database } from '../../shared/database/database.service';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { repudiated } from '../linked/repudiated';
import { RepudiationsQueries } from '../linked/repudiations.queries';
import type { Period } from './period';
import { PeriodClosing } from './period-closing.entity';

/** How the practice of one trainee in a period stands. `supervised`: whether this person signs some of it. */
export type PeriodRow = {
  traineeId: string;
  entries: number;
  minutes: number;
  waiting: number;
  supervised: boolean;
  closingId: string | null;
};

/** What a summary is made of beside the entries: minutes, and the entries whose signatures were taken back. */
export type PeriodSums = { supervision: number; running: number; repudiated: ReadonlySet<string> };

/** Questions about periods of practice of the organisation at hand. */
@Injectable()
export class PeriodsQueries {
  constructor(
    private readonly db: Database,
    private readonly repudiations: RepudiationsQueries,
  ) {}

  /** Everybody with practice in a period that was sent; what amends something in it waits in it as well. */
  states(period: Period, supervisorId: string, traineeId: string | null = null): Promise<PeriodRow[]> {
    return this.db.query<PeriodRow>(
      `SELECT e.trainee_id AS "traineeId",
              count(*) FILTER (WHERE e.status = 'signed')::int AS entries,
              COALESCE(sum(e.minutes) FILTER (WHERE e.status = 'signed' AND e.activity_counts AND NOT ${repudiated('e')}), 0)::int AS minutes,
              count(*) FILTER (WHERE e.status IN ('submitted', 'returned'))::int AS waiting,
              bool_or(e.supervisor_id = $4) AS supervised,
              (SELECT c.id FROM practice_period_closings c WHERE ${holds('c')} AND c.trainee_id = e.trainee_id
                  AND c.first_day <= $3 AND c.last_day >= $2 LIMIT 1) AS "closingId"
         FROM practice_entries e
         LEFT JOIN practice_entries o ON o.organisation_id = e.organisation_id AND o.id = e.amends_id
        WHERE e.organisation_id = $1 AND e.status NOT IN ('draft', 'amended')
          AND (e.day BETWEEN $2 AND $3 OR (o.day BETWEEN $2 AND $3 AND e.status IN ('submitted', 'returned')))
          AND ($5::uuid IS NULL OR e.trainee_id = $5)
        GROUP BY e.trainee_id`,
      [this.db.organisationId, period.first, period.last, supervisorId, traineeId],
    );
  }

  /** A trainee's entries of a period that were sent, each once as it stands, the earliest day first. */
  entriesOf(traineeId: string, { first, last }: Period): Promise<PracticeEntry[]> {
    return this.db
      .of(PracticeEntry)
      .createQueryBuilder('entry')
      .where({ organisationId: this.db.organisationId, traineeId })
      .andWhere(`entry.day BETWEEN :first AND :last AND entry.status <> 'draft'`, { first, last })
      .andWhere(`(${standsFor('entry')} OR entry.status IN ('submitted', 'returned'))`)
      .orderBy('entry.day')
      .addOrderBy('entry.id')
      .getMany();
  }

  /** Confirmed supervision in a period, all practice that counts until its end, and what counts no more. */
  async sums(traineeId: string, period: Period): Promise<PeriodSums> {
    const repudiatedIds = await this.repudiations.against(traineeId);
    return { ...(await this.minutes(traineeId, period)), repudiated: repudiatedIds };
  }

  private async minutes(
    traineeId: string,
    { first, last }: Period,
  ): Promise<Pick<PeriodSums, 'supervision' | 'running'>> {
    const [sums] = await this.db.query<Pick<PeriodSums, 'supervision' | 'running'>>(
      `SELECT (SELECT COALESCE(sum(s.minutes), 0)::int FROM supervision_attendances a
                 JOIN supervision_sessions s ON s.organisation_id = a.organisation_id AND s.id = a.session_id
                WHERE a.organisation_id = $1 AND a.trainee_id = $2 AND a.status = 'confirmed' AND s.day BETWEEN $3 AND $4) AS supervision,
              (SELECT COALESCE(sum(e.minutes), 0)::int FROM practice_entries e
                WHERE e.organisation_id = $1 AND e.trainee_id = $2 AND e.status = 'signed' AND e.activity_counts
                  AND NOT ${repudiated('e')} AND e.day <= $4) AS running`,
      [this.db.organisationId, traineeId, first, last],
    );
    return sums ?? { supervision: 0, running: 0 };
  }

  /** The days (ISO) of these entries. */
  async daysOf(entryIds: readonly string[]): Promise<string[]> {
    if (entryIds.length === 0) return [];
    const rows = await this.db.query<{ day: string }>(
      'SELECT day::text FROM practice_entries WHERE organisation_id = $1 AND id = ANY($2)',
      [this.db.organisationId, entryIds],
    );
    return rows.map(({ day }) => day);
  }

  /** The closing that holds over one of these days of a trainee's, if any. */
  async holdingOn(traineeId: string, days: readonly string[]): Promise<PeriodClosing | null> {
    const [row] = await this.db.query<{ id: string }>(
      `SELECT c.id FROM practice_period_closings c WHERE ${holds('c')} AND c.trainee_id = $2
          AND EXISTS (SELECT FROM unnest($3::date[]) AS day WHERE day BETWEEN c.first_day AND c.last_day) LIMIT 1`,
      [this.db.organisationId, traineeId, days],
    );
    return row ? this.db.of(PeriodClosing).findOneBy({ id: row.id }) : null;
  }
}

const holds = (row: string) =>
  `${row}.organisation_id = $1 AND NOT EXISTS (SELECT FROM practice_period_reopenings r
     WHERE r.organisation_id = ${row}.organisation_id AND r.closing_id = ${row}.id)`;
