import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { Countersignature } from '../proving/countersignature.entity';
import { SignOff } from '../signing/sign-off.entity';
import type { Attendance } from '../supervision/attendance.entity';
import type { SupervisionSession } from '../supervision/supervision-session.entity';
import type { Period } from './period';

/** Who signed an entry, and when. */
export type Signature = Pick<SignOff, 'entryId' | 'entryVersion' | 'signerId' | 'signedAt'>;

/** A supervision session as it is printed. */
export type PrintedSession = Pick<
  SupervisionSession,
  'day' | 'minutes' | 'format' | 'groupSize' | 'place' | 'supervisorId'
> &
  Pick<Attendance, 'status'>;

/** Where a ledger stands: its newest link, and the key that countersigned it. */
export type LedgerHead = Pick<SignOff, 'sequence' | 'hash'> & { keyId: string | null };

/** Questions about signatures and supervision of one person, in the organisation at hand. */
@Injectable()
export class LogQueries {
  constructor(private readonly db: Database) {}

  signatures(traineeId: string): Promise<Signature[]> {
    const { organisationId } = this.db;
    return this.db.of(SignOff).find({
      select: { entryId: true, entryVersion: true, signerId: true, signedAt: true },
      where: { organisationId, traineeId, kind: 'entry' },
    });
  }

  /** Supervision that this person took part in, from the earliest day on, and what they answered. */
  sessions(traineeId: string, { from, to }: Period): Promise<PrintedSession[]> {
    return this.db.query<PrintedSession>(
      `SELECT s.day::text, s.minutes, s.format, s.group_size AS "groupSize", s.place,
              s.supervisor_id AS "supervisorId", a.status
         FROM supervision_attendances a
         JOIN supervision_sessions s ON s.organisation_id = a.organisation_id AND s.id = a.session_id
        WHERE a.organisation_id = $1 AND a.trainee_id = $2
          AND ($3::date IS NULL OR s.day >= $3) AND ($4::date IS NULL OR s.day <= $4)
        ORDER BY s.day, s.id`,
      [this.db.organisationId, traineeId, from, to],
    );
  }

  /** Null as long as nothing was signed. */
  async head(traineeId: string): Promise<LedgerHead | null> {
    const where = { organisationId: this.db.organisationId, traineeId };
    const head = await this.db.of(SignOff).findOne({ where, order: { sequence: 'DESC' } });
    if (!head) return null;
    const { sequence, hash } = head;
    const countersigned = await this.db.of(Countersignature).findOne({
      where: { ...where, sequence, hash },
      order: { countersignedAt: 'DESC' },
    });
    return { sequence, hash, keyId: countersigned?.keyId ?? null };
  }
}
