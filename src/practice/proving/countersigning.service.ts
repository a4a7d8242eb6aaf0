import { Injectable } from '@nestjs/common';
import { OrganisationKeys } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { Countersignature } from './countersignature.entity';
import { type Head, headText } from './head';

/** Puts the organisation's signature under the heads of chains: whoever alters a chain later lacks its key. */
@Injectable()
export class Countersigning {
  constructor(
    private readonly db: Database,
    private readonly keys: OrganisationKeys,
  ) {}

  /** Signs these heads, in the transaction in which they became heads. */
  async sign(heads: readonly Head[]): Promise<void> {
    const { keyId, sign } = await this.keys.signer();
    const rows = await Promise.all(
      heads.map(async (head) => ({ ...head, keyId, signature: await sign(headText(head)) })),
    );
    await this.db.of(Countersignature).insert(rows);
  }

  /** Every countersignature of a trainee's chain, in order. */
  of(traineeId: string): Promise<Countersignature[]> {
    const { organisationId } = this.db;
    return this.db.of(Countersignature).find({
      where: { organisationId, traineeId },
      order: { sequence: 'ASC', countersignedAt: 'ASC' },
    });
  }
}
