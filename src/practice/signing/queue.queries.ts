import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../shared/database/database.service';
import { type Cursor, type Part, partOf } from '../../shared/http/cursor';
import { PracticeEntry } from '../entries/practice-entry.entity';

const SIZE = 25;

/** Somebody whose entries wait, and how many. */
export type Waiting = { traineeId: string; entries: number };

/** What waits for a supervisor's decision. */
@Injectable()
export class QueueQueries {
  constructor(private readonly db: Database) {}

  /** Entries that wait for these supervisors, the one that has waited longest first; of some trainees or of all. */
  async waiting(
    supervisorIds: string[],
    of: { traineeIds: string[] | null; after: Cursor | null },
  ): Promise<Part<PracticeEntry>> {
    const query = this.db
      .of(PracticeEntry)
      .createQueryBuilder('entry')
      .where({ organisationId: this.db.organisationId, supervisorId: In(supervisorIds) })
      .andWhere(`entry.status = 'submitted'`)
      .orderBy('entry.submitted_at')
      .addOrderBy('entry.id')
      .limit(SIZE + 1);
    if (of.traineeIds) query.andWhere('entry.trainee_id = ANY(:traineeIds)', { traineeIds: of.traineeIds });
    if (of.after) query.andWhere('(entry.submitted_at, entry.id) > (:key::timestamptz, :id)', of.after);
    return partOf(await query.getMany(), SIZE, ({ submittedAt }) => submittedAt?.toISOString() ?? '');
  }

  /** Everybody whose entries wait for these supervisors. */
  trainees(supervisorIds: string[]): Promise<Waiting[]> {
    return this.db.query<Waiting>(
      `SELECT trainee_id AS "traineeId", count(*)::int AS entries FROM practice_entries
        WHERE organisation_id = $1 AND supervisor_id = ANY($2) AND status = 'submitted' GROUP BY trainee_id`,
      [this.db.organisationId, supervisorIds],
    );
  }

  /** One row per supervisor who has kept somebody waiting since before then. */
  supervisorsKeepingPeopleWaiting(since: Date): Promise<{ supervisorId: string; entries: number }[]> {
    return this.db.query<{ supervisorId: string; entries: number }>(
      `SELECT supervisor_id AS "supervisorId", count(*)::int AS entries FROM practice_entries
        WHERE organisation_id = $1 AND status = 'submitted' AND submitted_at < $2 GROUP BY supervisor_id`,
      [this.db.organisationId, since],
    );
  }

  /** Whether one of these supervisors has kept somebody waiting since before then. */
  isKeepingPeopleWaiting(supervisorIds: string[], since: Date): Promise<boolean> {
    return this.db
      .of(PracticeEntry)
      .createQueryBuilder('entry')
      .where({ organisationId: this.db.organisationId, supervisorId: In(supervisorIds) })
      .andWhere(`entry.status = 'submitted' AND entry.submitted_at < :since`, { since })
      .getExists();
  }
}
