import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { Countersignature } from '../proving/countersignature.entity';
import { SignOff } from '../signing/sign-off.entity';
import { SupervisionSession } from '../supervision/supervision-session.entity';
import type { Period } from './period';

/** Who signed an entry, and when. */
export type Signature = Pick<SignOff, 'entryId' | 'entryVersion' | 'signerId' | 'signedAt'>;

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

  sessions(traineeId: string, { from, to }: Period): Promise<SupervisionSession[]> {
    const query = this.db
      .of(SupervisionSession)
      .createQueryBuilder('session')
      .where({ organisationId: this.db.organisationId, traineeId })
      .orderBy('session.day', 'ASC')
      .addOrderBy('session.id', 'ASC');
    if (from) query.andWhere('session.day >= :from', { from });
    if (to) query.andWhere('session.day <= :to', { to });
    return query.getMany();
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
