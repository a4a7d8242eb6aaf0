import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { type Cursor, type Part, partOf } from '../../shared/http/cursor';
import { PracticeEntry } from './practice-entry.entity';
import type { Sum } from './totals';

const SIZE = 25;

/** Questions about practice entries of the organisation at hand. */
@Injectable()
export class EntriesQueries {
  constructor(private readonly db: Database) {}

  /** A trainee's entries, the latest day first. */
  async ofTrainee(traineeId: string, after: Cursor | null = null): Promise<Part<PracticeEntry>> {
    const query = this.db
      .of(PracticeEntry)
      .createQueryBuilder('entry')
      .where({ organisationId: this.db.organisationId, traineeId })
      .orderBy('entry.day', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .limit(SIZE + 1);
    if (after) query.andWhere('(entry.day, entry.id) < (:key::date, :id)', after);
    return partOf(await query.getMany(), SIZE, ({ day }) => day);
  }

  /** A trainee's minutes by domain and by how they stand, whatever their number of entries. */
  sums(traineeId: string): Promise<Sum[]> {
    return this.db.query<Sum>(
      `SELECT domain, status, activity_counts AS "activityCounts", sum(minutes)::int AS minutes, count(*)::int AS entries
         FROM practice_entries WHERE organisation_id = $1 AND trainee_id = $2
        GROUP BY domain, status, activity_counts ORDER BY domain, status, activity_counts`,
      [this.db.organisationId, traineeId],
    );
  }

  /** The supervisor whom a trainee named last. */
  async lastSupervisor(traineeId: string): Promise<string | null> {
    const [last] = await this.db.of(PracticeEntry).find({
      select: { supervisorId: true },
      where: { organisationId: this.db.organisationId, traineeId },
      order: { createdAt: 'DESC' },
      take: 1,
    });
    return last?.supervisorId ?? null;
  }
}
