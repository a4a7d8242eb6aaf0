import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../shared/database/database.service';
import { PracticeEntry } from '../entries/practice-entry.entity';
import type { Group, WaitingSum } from './queue-groups';

/** The Monday of the week of an entry. NOTE: of the day as it was written down, so no time zone comes into it. */
const WEEK = `date_trunc('week', day::timestamp)::date`;

/** What waits for a supervisor's decision. */
@Injectable()
export class QueueQueries {
  constructor(private readonly db: Database) {}

  /** What waits for these supervisors: by trainee, week and kind of activity. */
  sums(supervisorIds: string[]): Promise<WaitingSum[]> {
    return this.db.query<WaitingSum>(
      `SELECT trainee_id AS "traineeId", ${WEEK}::text AS week, activity_kind AS "activityKind",
              count(*)::int AS entries, sum(minutes)::int AS minutes, min(submitted_at) AS since
         FROM practice_entries
        WHERE organisation_id = $1 AND supervisor_id = ANY($2) AND status = 'submitted'
        GROUP BY trainee_id, 2, activity_kind ORDER BY trainee_id, 2, activity_kind`,
      [this.db.organisationId, supervisorIds],
    );
  }

  /** The entries of these groups that wait for these supervisors, the earliest day first; of one kind or of all. */
  waiting(
    supervisorIds: string[],
    { groups, kind }: { groups: readonly Pick<Group, 'traineeId' | 'week'>[]; kind?: string | undefined },
  ): Promise<PracticeEntry[]> {
    const query = this.db
      .of(PracticeEntry)
      .createQueryBuilder('entry')
      .where({ organisationId: this.db.organisationId, supervisorId: In(supervisorIds) })
      .andWhere(`entry.status = 'submitted'`)
      .andWhere(`(entry.trainee_id, ${WEEK}) IN (SELECT * FROM unnest(:trainees::uuid[], :weeks::date[]))`, {
        trainees: groups.map(({ traineeId }) => traineeId),
        weeks: groups.map(({ week }) => week),
      })
      .orderBy('entry.day')
      .addOrderBy('entry.submitted_at')
      .addOrderBy('entry.id');
    if (kind) query.andWhere('entry.activity_kind = :kind', { kind });
    return query.getMany();
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
