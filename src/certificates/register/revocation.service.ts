import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import { CertificateRevoked } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import { StatusLists } from '../status/status-lists.service';
import { CertificateEvent } from './certificate-event.entity';
import { Register } from './register.service';
import type { Revocation } from './revocation.schemas';

const sealedIn = (certificateId: string) => ({
  table: 'certificate_events',
  id: certificateId,
  column: 'private_reason',
});

/** Revokes certificates, for good. */
@Injectable()
export class RevocationService {
  constructor(
    private readonly db: Database,
    private readonly register: Register,
    private readonly lists: StatusLists,
    private readonly sealing: Sealing,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** From the moment this commits, the public page says *not valid*. A certificate is revoked once and stays so. */
  revoke(
    actor: Actor,
    certificateId: string,
    { reasonCode, publicWords, privateReason }: Revocation,
  ): Promise<Certificate> {
    return this.db.transaction(async () => {
      const certificate = await this.db.lock(Certificate, certificateId);
      if (certificate.standing === 'revoked') throw new Conflict('certificates.errors.revokedAlready');
      await this.db.of(Certificate).update({ id: certificateId }, { standing: 'revoked' });
      await this.register.note(certificateId, {
        what: 'revoked',
        personId: actor.personId,
        reasonCode,
        publicWords: publicWords ?? null,
        privateReason: this.sealing.seal(privateReason, sealedIn(certificateId)),
      });
      await this.lists.publish(certificate.statusList);
      await this.outbox.publish(CertificateRevoked, { certificateId });
      await this.audit.record(actor, 'certificates.revoked', `certificate:${certificateId}`, { reasonCode });
      return { ...certificate, standing: 'revoked' };
    });
  }

  /** The private reason of an event, readable. */
  reasonOf({ certificateId, privateReason }: CertificateEvent): string | null {
    return this.sealing.open(privateReason, sealedIn(certificateId));
  }
}
