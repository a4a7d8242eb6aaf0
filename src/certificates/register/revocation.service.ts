import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import { CertificateRevoked } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import { PrivateReasons } from '../lifecycle/private-reasons.service';
import { StatusLists } from '../status/status-lists.service';
import { Register } from './register.service';
import type { Revocation } from './revocation.schemas';

/** Revokes certificates, for good. */
@Injectable()
export class RevocationService {
  constructor(
    private readonly db: Database,
    private readonly register: Register,
    private readonly lists: StatusLists,
    private readonly reasons: PrivateReasons,
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
        privateReason: this.reasons.seal(certificateId, privateReason),
      });
      await this.lists.publish(certificate.statusList);
      await this.outbox.publish(CertificateRevoked, { certificateId });
      await this.audit.record(actor, 'certificates.revoked', `certificate:${certificateId}`, { reasonCode });
      return { ...certificate, standing: 'revoked' };
    });
  }
}
