import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { type Cursor, type Part, partOf } from '../../shared/http/cursor';
import { SupervisionSession } from './supervision-session.entity';

const SIZE = 25;

/** Questions about supervision in the organisation at hand. */
@Injectable()
export class SupervisionQueries {
  constructor(private readonly db: Database) {}

  /** The sessions that somebody took part in, on either side, the latest day first. */
  async of(personId: string, after: Cursor | null): Promise<Part<SupervisionSession>> {
    const query = this.db
      .of(SupervisionSession)
      .createQueryBuilder('session')
      .where({ organisationId: this.db.organisationId })
      .andWhere(
        `(session.supervisor_id = :personId OR EXISTS (SELECT FROM supervision_attendances a
           WHERE a.organisation_id = session.organisation_id AND a.session_id = session.id
             AND a.trainee_id = :personId))`,
        { personId },
      )
      .orderBy('session.day', 'DESC')
      .addOrderBy('session.id', 'DESC')
      .limit(SIZE + 1);
    if (after) query.andWhere('(session.day, session.id) < (:key::date, :id)', after);
    return partOf(await query.getMany(), SIZE, ({ day }) => day);
  }

  /** The minutes of a trainee's sessions that are confirmed, and that are not yet. */
  async sums(traineeId: string): Promise<{ confirmed: number; waiting: number }> {
    const [sums] = await this.db.query<{ confirmed: number; waiting: number }>(
      `SELECT coalesce(sum(s.minutes) FILTER (WHERE a.status = 'confirmed'), 0)::int AS confirmed,
              coalesce(sum(s.minutes) FILTER (WHERE a.status <> 'confirmed'), 0)::int AS waiting
         FROM supervision_attendances a
         JOIN supervision_sessions s ON s.organisation_id = a.organisation_id AND s.id = a.session_id
        WHERE a.organisation_id = $1 AND a.trainee_id = $2`,
      [this.db.organisationId, traineeId],
    );
    return sums ?? { confirmed: 0, waiting: 0 };
  }
}
