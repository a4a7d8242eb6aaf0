import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { Database } from '../../shared/database/database.service';
import { type Cursor, type Part, partOf } from '../../shared/http/cursor';
import { remindedUntil } from './agreement-rules';
import { SupervisionAgreement } from './supervision-agreement.entity';

const SIZE = 25;

/** Signed by both, ends in the days that are reminded of, and nothing follows. */
const ending = `a.organisation_id = $1 AND a.trainee_signed_at IS NOT NULL AND a.supervisor_signed_at IS NOT NULL
  AND a.valid_until BETWEEN $2::date AND $3::date
  AND NOT EXISTS (SELECT FROM supervision_agreements n
    WHERE n.organisation_id = a.organisation_id AND n.trainee_id = a.trainee_id
      AND n.supervisor_id = a.supervisor_id AND n.valid_until > a.valid_until)`;

/** Questions about agreements. Days are ISO days where the organisation is. */
@Injectable()
export class AgreementsQueries {
  constructor(private readonly db: Database) {}

  /** The agreements to which somebody is a party, the latest first. */
  async of(personId: string, after: Cursor | null): Promise<Part<SupervisionAgreement>> {
    const query = this.db
      .of(SupervisionAgreement)
      .createQueryBuilder('one')
      .where({ organisationId: this.db.organisationId })
      .andWhere(
        new Brackets((either) =>
          either.where('one.trainee_id = :personId').orWhere('one.supervisor_id = :personId'),
        ),
        { personId },
      )
      .orderBy('one.valid_until', 'DESC')
      .addOrderBy('one.id', 'DESC')
      .limit(SIZE + 1);
    if (after) query.andWhere('(one.valid_until, one.id) < (:key::date, :id)', after);
    return partOf(await query.getMany(), SIZE, ({ validUntil }) => validUntil);
  }

  find(id: string): Promise<SupervisionAgreement | null> {
    return this.db.of(SupervisionAgreement).findOneBy({ organisationId: this.db.organisationId, id });
  }

  /** Everything a trainee and, if given, one supervisor have agreed. */
  between(traineeId: string, supervisorId?: string): Promise<SupervisionAgreement[]> {
    const where = {
      organisationId: this.db.organisationId,
      traineeId,
      ...(supervisorId ? { supervisorId } : {}),
    };
    return this.db.of(SupervisionAgreement).find({ where, order: { validFrom: 'ASC', id: 'ASC' } });
  }

  /** What ends in the next days and is followed by nothing, not even a draft. */
  ending(
    today: string,
  ): Promise<{ id: string; traineeId: string; supervisorId: string; validUntil: string }[]> {
    return this.db.query(
      `SELECT a.id, a.trainee_id AS "traineeId", a.supervisor_id AS "supervisorId", a.valid_until::text AS "validUntil"
         FROM supervision_agreements a WHERE ${ending} ORDER BY a.id`,
      [this.db.organisationId, today, remindedUntil(today)],
    );
  }
}
