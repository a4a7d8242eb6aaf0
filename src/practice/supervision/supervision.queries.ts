import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
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
        new Brackets((either) =>
          either.where('session.trainee_id = :personId').orWhere('session.supervisor_id = :personId'),
        ),
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
      `SELECT coalesce(sum(minutes) FILTER (WHERE status = 'confirmed'), 0)::int AS confirmed,
              coalesce(sum(minutes) FILTER (WHERE status <> 'confirmed'), 0)::int AS waiting
         FROM supervision_sessions WHERE organisation_id = $1 AND trainee_id = $2`,
      [this.db.organisationId, traineeId],
    );
    return sums ?? { confirmed: 0, waiting: 0 };
  }
}
