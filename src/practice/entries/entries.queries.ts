import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { type Cursor, type Part, partOf } from '../../shared/http/cursor';
import { repudiated } from '../linked/repudiated';
import { standsFor } from '../amending/stands-for';
import { PracticeEntry } from './practice-entry.entity';
import type { Sum, Sums } from './totals';
import type { DaySum } from './week';

const SIZE = 25;

/** SQL: the status of a row of practice_entries, under this name, or that its signature was taken back. */
const stand = (row: string): string =>
  `CASE WHEN ${row}.status = 'signed' AND ${repudiated(row)} THEN 'repudiated' ELSE ${row}.status END`;

/** From the first to the last of some ISO days. */
export type Between = { first: string; last: string };

/** Questions about practice entries of the organisation at hand. */
@Injectable()
export class EntriesQueries {
  constructor(private readonly db: Database) {}

  /** A trainee's entries, the latest day first; all of them, or those of some days. */
  async ofTrainee(
    traineeId: string,
    after: Cursor | null = null,
    between: Between | null = null,
  ): Promise<Part<PracticeEntry>> {
    const query = this.db
      .of(PracticeEntry)
      .createQueryBuilder('entry')
      .where({ organisationId: this.db.organisationId, traineeId })
      .orderBy('entry.day', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .limit(SIZE + 1);
    if (between) query.andWhere('entry.day BETWEEN :first AND :last', between);
    if (after) query.andWhere('(entry.day, entry.id) < (:key::date, :id)', after);
    return partOf(await query.getMany(), SIZE, ({ day }) => day);
  }

  /** A trainee's minutes by how they stand, in each domain and in all, whatever their number of entries; what was amended, once. */
  async sums(traineeId: string): Promise<Sums> {
    const rows = await this.db.query<Omit<Sum, 'domain'> & { domain: string | null }>(
      `SELECT share.domain, stand.status, activity_counts AS "activityCounts", sum(share.minutes)::int AS minutes,
              count(DISTINCT entry.id)::int AS entries
         FROM practice_entries AS entry, jsonb_to_recordset(shares) AS share (domain text, minutes int),
              LATERAL (SELECT ${stand('entry')} AS status) AS stand
        WHERE organisation_id = $1 AND trainee_id = $2 AND ${standsFor('entry')}
        GROUP BY GROUPING SETS ((share.domain, stand.status, activity_counts), (stand.status, activity_counts))
        ORDER BY share.domain, stand.status, activity_counts`,
      [this.db.organisationId, traineeId],
    );
    const all = rows.filter(({ domain }) => domain === null).map((row) => ({ ...row, domain: '' }));
    return { each: rows.flatMap(({ domain, ...row }) => (domain === null ? [] : [{ ...row, domain }])), all };
  }

  /** A trainee's minutes on some days, by how they stand; what was amended, once. */
  daySums(traineeId: string, { first, last }: Between): Promise<DaySum[]> {
    return this.db.query<DaySum>(
      `SELECT day::text AS day, stand.status, activity_counts AS "activityCounts", sum(minutes)::int AS minutes
         FROM practice_entries AS entry, LATERAL (SELECT ${stand('entry')} AS status) AS stand
        WHERE organisation_id = $1 AND trainee_id = $2 AND day BETWEEN $3 AND $4 AND ${standsFor('entry')}
        GROUP BY day, stand.status, activity_counts`,
      [this.db.organisationId, traineeId, first, last],
    );
  }

  /** What a trainee wrote down last. */
  async last(traineeId: string): Promise<PracticeEntry | null> {
    const [last] = await this.db.of(PracticeEntry).find({
      where: { organisationId: this.db.organisationId, traineeId },
      order: { createdAt: 'DESC' },
      take: 1,
    });
    return last ?? null;
  }
}
