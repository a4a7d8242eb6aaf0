import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Audit } from '../../shared/audit/audit.service';
import { Database } from '../../shared/database/database.service';
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
      const seriesId = await this.series(asked);
      const issued = await this.db.of(Certificate).findOneBy({ seriesId, term: asked.term });
      if (issued) return issued;
      const certificate = await this.db.of(Certificate).save(await this.drafts.make(asked, seriesId));
      await this.credentials.make(certificate);
      await this.register.enter(certificate);
      await this.outbox.publish(CertificateIssued, { certificateId: certificate.id });
      await this.audit.record(null, 'certificates.issued', `certificate:${certificate.id}`, {
        term: asked.term,
      });
      return certificate;
    });
  }

  /** The series of this person and programme, held until the transaction ends so that issuers take turns. */
  private async series({ traineeId, programmeId }: NewCertificate): Promise<string> {
    const [row] = await this.db.query<{ id: string }>(
      `INSERT INTO certificate_series (organisation_id, trainee_id, programme_id) VALUES ($1, $2, $3)
       ON CONFLICT (organisation_id, trainee_id, programme_id) DO UPDATE SET programme_id = excluded.programme_id
       RETURNING id`,
      [this.db.organisationId, traineeId, programmeId],
    );
    if (!row) throw new Error('A series was neither made nor found');
    return row.id;
  }
}
