import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Database } from '../../shared/database/database.service';
import { Forbidden } from '../../shared/errors';
import { CertificateReinstated, CertificateSuspended } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import { Register } from '../register/register.service';
import { StatusLists } from '../status/status-lists.service';
import { Bearings } from './bearings.service';
import type { Reinstatement, Suspension } from './lifecycle.schemas';
import { PrivateReasons } from './private-reasons.service';

/** Suspends certificates and lets them count again. */
@Injectable()
export class Standings {
  constructor(
    private readonly db: Database,
    private readonly bearings: Bearings,
    private readonly reasons: PrivateReasons,
    private readonly register: Register,
    private readonly lists: StatusLists,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** From the moment this commits it does not count, until it is reinstated. */
  suspend(
    actor: Actor,
    certificateId: string,
    { reasonCode, publicWords, privateReason }: Suspension,
  ): Promise<void> {
    return this.db.transaction(async () => {
      const { statusList } = await this.bearings.hold(certificateId, 'suspend');
      await this.db.of(Certificate).update({ id: certificateId }, { standing: 'suspended' });
      const momentId = await this.register.note(certificateId, {
        what: 'suspended',
        personId: actor.personId,
        reasonCode,
        publicWords: publicWords ?? null,
        privateReason: this.reasons.seal(certificateId, privateReason),
      });
      await this.lists.publish(statusList);
      await this.outbox.publish(CertificateSuspended, { certificateId, momentId });
      await this.audit.record(actor, 'certificates.suspended', `certificate:${certificateId}`, {
        reasonCode,
      });
    });
  }

  /** It counts again, as its dates say. Nobody reinstates their own. */
  reinstate(
    actor: Actor,
    certificateId: string,
    { publicWords, privateReason }: Reinstatement,
  ): Promise<void> {
    return this.db.transaction(async () => {
      const { statusList, traineeId } = await this.bearings.hold(certificateId, 'reinstate');
      if (traineeId === actor.personId) throw new Forbidden('certificates.errors.ownCertificate');
      await this.db.of(Certificate).update({ id: certificateId }, { standing: 'active' });
      const momentId = await this.register.note(certificateId, {
        what: 'reinstated',
        personId: actor.personId,
        publicWords: publicWords ?? null,
        privateReason: this.reasons.seal(certificateId, privateReason),
      });
      await this.lists.publish(statusList);
      await this.outbox.publish(CertificateReinstated, { certificateId, momentId });
      await this.audit.record(actor, 'certificates.reinstated', `certificate:${certificateId}`, {});
    });
  }
}
