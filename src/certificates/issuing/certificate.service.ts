import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Audit } from '../../shared/audit/audit.service';
import { Database } from '../../shared/database/database.service';
import { newRow } from '../../shared/database/statements';
import { CertificateIssued } from '../events';
import { CertificateCredentials } from '../credentials/certificate-credentials.service';
import { Register } from '../register/register.service';
import { Certificate } from './certificate.entity';
import { CertificateDrafts } from './certificate-drafts.service';
import type { NewCertificate } from './new-certificate';

/** Issues certificates. */
@Injectable()
export class CertificateService {
  constructor(
    private readonly db: Database,
    private readonly drafts: CertificateDrafts,
    private readonly credentials: CertificateCredentials,
    private readonly register: Register,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Issues one term of somebody's certificate of a programme: in the register, numbered and frozen at once. Asked
   * again for the same person, programme and term, however many at a time, it gives the one there is.
   */
  issue(asked: NewCertificate): Promise<Certificate> {
    return this.db.transaction(async () => {
      const { seriesId, terms } = await this.series(asked);
      const issued = terms.find(({ term }) => term === asked.term);
      if (issued) return this.db.of(Certificate).findOneByOrFail({ id: issued.id });
      const { certificate, holder } = await this.drafts.make(asked, seriesId);
      await this.db.addTogether([
        newRow(Certificate, certificate),
        await this.credentials.signed(certificate, holder),
        ...(await this.register.entering(certificate, terms)),
        this.outbox.telling(CertificateIssued, { certificateId: certificate.id }),
        this.audit.recording(null, 'certificates.issued', `certificate:${certificate.id}`, {
          term: asked.term,
        }),
      ]);
      await this.register.renew(certificate, terms);
      return certificate;
    });
  }

  /**
   * The series of this person and programme with the terms it has, held until the transaction ends so that issuers take
   * turns. NOTE: a row that no transaction has held or replaced yet has no `xmax`; it was made just now and has no terms.
   */
  private async series({ traineeId, programmeId }: NewCertificate) {
    const [row] = await this.db.prepared<{ id: string; made: boolean }>(
      `INSERT INTO certificate_series (organisation_id, trainee_id, programme_id) VALUES ($1, $2, $3)
       ON CONFLICT (organisation_id, trainee_id, programme_id) DO UPDATE SET programme_id = excluded.programme_id
       RETURNING id, xmax = 0 AS made`,
      [this.db.organisationId, traineeId, programmeId],
    );
    if (!row) throw new Error('A series was neither made nor found');
    return { seriesId: row.id, terms: row.made ? [] : await this.register.terms(row.id) };
  }
}
