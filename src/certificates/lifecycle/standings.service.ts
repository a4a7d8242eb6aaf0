import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { Forbidden } from '../../shared/errors';
import { Certificate } from '../issuing/certificate.entity';
import { Bearings } from './bearings.service';
import { Decisions } from './decisions.service';
import type { Reinstatement, Suspension } from './lifecycle.schemas';

/** Suspends certificates and lets them count again. */
@Injectable()
export class Standings {
  constructor(
    private readonly db: Database,
    private readonly bearings: Bearings,
    private readonly decisions: Decisions,
  ) {}

  /** From the moment this commits it does not count, until it is reinstated. */
  suspend(actor: Actor, certificateId: string, suspension: Suspension): Promise<void> {
    return this.db.transaction(async () => {
      const held = await this.bearings.hold(certificateId, 'suspend');
      await this.db.of(Certificate).update({ id: certificateId }, { standing: 'suspended' });
      const details = { reasonCode: suspension.reasonCode };
      await this.decisions.record(actor, held, { what: 'suspended', ...suspension, details });
    });
  }

  /** It counts again, as its dates say. Nobody reinstates their own. */
  reinstate(
    actor: Actor,
    certificateId: string,
    { publicWords, privateReason }: Reinstatement,
  ): Promise<void> {
    return this.db.transaction(async () => {
      const held = await this.bearings.hold(certificateId, 'reinstate');
      if (held.traineeId === actor.personId) throw new Forbidden('certificates.errors.ownCertificate');
      await this.db.of(Certificate).update({ id: certificateId }, { standing: 'active' });
      await this.decisions.record(actor, held, { what: 'reinstated', publicWords, privateReason });
    });
  }
}
