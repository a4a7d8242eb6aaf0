import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import { Certificate } from '../issuing/certificate.entity';
import { Decisions } from '../lifecycle/decisions.service';
import type { Revocation } from './revocation.schemas';

/** Revokes certificates, for good. */
@Injectable()
export class RevocationService {
  constructor(
    private readonly db: Database,
    private readonly decisions: Decisions,
  ) {}

  /** From the moment this commits, the public page says *not valid*. A certificate is revoked once and stays so. */
  revoke(actor: Actor, certificateId: string, revocation: Revocation): Promise<Certificate> {
    return this.db.transaction(async () => {
      const certificate = await this.db.lock(Certificate, certificateId);
      if (certificate.standing === 'revoked') throw new Conflict('certificates.errors.revokedAlready');
      await this.db.of(Certificate).update({ id: certificateId }, { standing: 'revoked' });
      const details = { reasonCode: revocation.reasonCode };
      await this.decisions.record(actor, certificate, { what: 'revoked', ...revocation, details });
      return { ...certificate, standing: 'revoked' };
    });
  }
}
