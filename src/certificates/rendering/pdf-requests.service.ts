import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { CertificatePdfMissed } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import type { Standard } from '../printing/certificate-printer.provider';
import type { RegisterEntry } from '../verifying/register-entry';

const PAUSE = 60_000;

/** Has PDFs made that somebody wants and that are not kept. */
@Injectable()
export class PdfRequests {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Asks the worker for a PDF; asked often, it is made once a minute at most. */
  async ask({ organisationId, certificateId }: RegisterEntry, standard: Standard): Promise<void> {
    await this.db.within({ organisationId }, () =>
      this.db.transaction(async () => {
        if (await this.isFirstInAWhile(certificateId, standard))
          await this.outbox.publish(CertificatePdfMissed, { certificateId, standard });
      }),
    );
  }

  private async isFirstInAWhile(certificateId: string, standard: Standard): Promise<boolean> {
    const [field, column] =
      standard === 'a-3a'
        ? (['pdfAskedAt', 'pdf_asked_at'] as const)
        : (['accessibleAskedAt', 'accessible_asked_at'] as const);
    const asked = this.clock.now();
    const { affected } = await this.db
      .of(Certificate)
      .createQueryBuilder()
      .update({ [field]: asked })
      .where(`id = :certificateId AND (${column} IS NULL OR ${column} <= :before)`, {
        certificateId,
        before: new Date(asked.getTime() - PAUSE),
      })
      .execute();
    return Boolean(affected);
  }
}
