import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Audit } from '../../shared/audit/audit.service';
import { Database } from '../../shared/database/database.service';
import { newRow } from '../../shared/database/statements';
import { CertificateIssued } from '../events';
import { CertificateCredentials } from '../credentials/certificate-credentials.service';
import { Certificate } from './certificate.entity';
import { CertificateDrafts } from './certificate-drafts.service';
import type { NewCertificate } from './new-certificate';
import { Succession } from './succession.service';

/** Issues certificates. */
@Injectable()
export class CertificateService {
  constructor(
    private readonly db: Database,
    private readonly drafts: CertificateDrafts,
    private readonly credentials: CertificateCredentials,
    private readonly succession: Succession,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Issues one term of somebody's certificate of a programme: in the register, numbered and frozen at once. Asked
   * again for the same person, programme and term, however many at a time, it gives the one there is.
   */
  issue(asked: NewCertificate): Promise<Certificate> {
    return this.db.transaction(async () => {
      const { seriesId, terms } = await this.succession.series(asked);
      const issued = terms.find(({ term }) => term === asked.term);
      if (issued) return this.db.of(Certificate).findOneByOrFail({ id: issued.id });
      await this.succession.hold(asked, terms);
      const { certificate, holder } = await this.drafts.make(asked, seriesId);
      await this.db.addTogether([
        newRow(Certificate, certificate),
        await this.credentials.signed(certificate, holder),
        ...(await this.succession.entering(certificate, terms)),
        this.outbox.telling(CertificateIssued, { certificateId: certificate.id }),
        this.audit.recording(null, 'certificates.issued', `certificate:${certificate.id}`, {
          term: asked.term,
        }),
      ]);
      await this.succession.begin(certificate, terms);
      return certificate;
    });
  }
}
