import { Injectable } from '@nestjs/common';
import { Members, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { type NewRow, newRow } from '../../shared/database/statements';
import { achievementCredential } from './achievement-credential';
import { CertificateCredential } from './certificate-credential.entity';
import { type Credentialed, CredentialFactsReader } from './credential-facts.service';
import { Securing } from './securing.service';

/** Signs the credentials of certificates and keeps them where anybody can read them. */
@Injectable()
export class CertificateCredentials {
  constructor(
    private readonly db: Database,
    private readonly facts: CredentialFactsReader,
    private readonly securing: Securing,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  /** Makes, signs and keeps the credential of a certificate's version, in the transaction that makes the version. */
  async make(certificate: Credentialed): Promise<void> {
    const holder = await this.members.person(certificate.traineeId);
    await this.db.addTogether([await this.signed(certificate, holder ?? null)]);
  }

  /** What `make` adds, for those who know the holder and add it together with other rows. */
  async signed(certificate: Credentialed, holder: Person | null): Promise<NewRow> {
    const { credential, jwt } = await this.securing.secure(
      achievementCredential(await this.facts.of(certificate, holder)),
    );
    return newRow(CertificateCredential, {
      code: certificate.code,
      version: certificate.version,
      organisationId: certificate.organisationId,
      certificateId: certificate.id,
      statusList: certificate.statusList,
      statusIndex: certificate.statusIndex,
      credential: JSON.stringify(credential),
      jwt,
      issuedAt: this.clock.now(),
    });
  }
}
