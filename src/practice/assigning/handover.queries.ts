import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { PracticeEntry } from '../entries/practice-entry.entity';

/** What waits for a supervisor: entries sent to them or with a question of theirs, and sessions not confirmed. */
export type WaitingFor = { entries: number; trainees: number; sessions: number };

/** So many unsigned entries of one trainee are looked at. */
const MOST = 200;

/** Questions about what somebody leaves behind. */
@Injectable()
export class HandoverQueries {
  constructor(private readonly db: Database) {}

  /** What waits for a supervisor, counted. Drafts are their authors' alone. */
  async waitingFor(supervisorId: string): Promise<WaitingFor> {
    const [row] = await this.db.query<WaitingFor>(
      `SELECT count(*)::int AS entries, count(DISTINCT trainee_id)::int AS trainees,
              (SELECT count(DISTINCT s.id)::int FROM supervision_sessions s
                 JOIN supervision_attendances a ON a.organisation_id = s.organisation_id AND a.session_id = s.id
                WHERE s.organisation_id = $1 AND s.supervisor_id = $2 AND a.status <> 'confirmed') AS sessions
         FROM practice_entries
        WHERE organisation_id = $1 AND supervisor_id = $2 AND status IN ('submitted', 'returned')`,
      [this.db.organisationId, supervisorId],
    );
    return row ?? { entries: 0, trainees: 0, sessions: 0 };
  }

  /** The ids of the entries that wait for a supervisor. */
  async entriesOf(supervisorId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT id FROM practice_entries
        WHERE organisation_id = $1 AND supervisor_id = $2 AND status IN ('submitted', 'returned')`,
      [this.db.organisationId, supervisorId],
    );
    return rows.map(({ id }) => id);
  }

  /** What a trainee has written and nobody has signed, the latest day first. */
  unsigned(traineeId: string): Promise<PracticeEntry[]> {
    return this.db
      .of(PracticeEntry)
      .createQueryBuilder('entry')
      .where({ organisationId: this.db.organisationId, traineeId })
      .andWhere(`entry.status IN ('draft', 'submitted', 'returned')`)
      .orderBy('entry.day', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .limit(MOST)
      .getMany();
  }

  /** The sessions with a trainee that nobody has confirmed, by supervisor. */
  unconfirmed(traineeId: string): Promise<{ supervisorId: string; sessions: number }[]> {
    return this.db.query(
      `SELECT s.supervisor_id AS "supervisorId", count(*)::int AS sessions FROM supervision_attendances a
         JOIN supervision_sessions s ON s.organisation_id = a.organisation_id AND s.id = a.session_id
        WHERE a.organisation_id = $1 AND a.trainee_id = $2 AND a.status <> 'confirmed' GROUP BY s.supervisor_id`,
      [this.db.organisationId, traineeId],
    );
  }

  /** The trainees whose entries wait for a supervisor. */
  async traineesWaiting(supervisorId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT DISTINCT trainee_id AS id FROM practice_entries
        WHERE organisation_id = $1 AND supervisor_id = $2 AND status IN ('submitted', 'returned')`,
      [this.db.organisationId, supervisorId],
    );
    return rows.map(({ id }) => id);
  }
}
