import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Unavailable } from '../../shared/errors';
import { Storage } from '../../shared/storage/storage';
import { CertificatePdfMissed, CertificateRendered, CertificateUnprintable } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import { CertificatePrinter } from '../printing/certificate-printer.provider';
import { uncoveredCharacters } from '../../shared/printing/fonts.provider';
import { Register } from '../register/register.service';
import { CertificateSnapshot } from '../snapshot';
import type { RegisterEntry } from '../verifying/register-entry';
import { digestOf, pdfKey } from './certificate-file';

/** Makes the PDFs of certificates and keeps them. */
@Injectable()
export class Rendering {
  constructor(
    private readonly db: Database,
    private readonly printer: CertificatePrinter,
    private readonly storage: Storage,
    private readonly register: Register,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Prints a certificate and keeps the PDF. Done twice, it makes the same bytes and says so once. */
  async render(certificateId: string): Promise<void> {
    const certificate = await this.db.transaction(() => this.find(certificateId));
    if (certificate.erasedAt) return;
    const snapshot = CertificateSnapshot.parse(certificate.snapshot);
    await this.refuseUnprintable(certificateId, snapshot);
    const pdf = await this.printer.print(snapshot);
    await this.storage.put(pdfKey({ ...certificate, certificateId }), pdf);
    await this.db.transaction(() => this.keep(certificate, digestOf(pdf)));
  }

  /** Forgets the files of a certificate whose holder was removed from it. */
  async forget(certificateId: string): Promise<void> {
    const certificate = await this.db.transaction(() => this.find(certificateId));
    if (certificate.erasedAt) await this.storage.remove(pdfKey({ ...certificate, certificateId }));
  }

  /** Has the worker make a PDF again that is not kept any more; asked often, it is made once a minute at most. */
  async askAgain({ organisationId, certificateId }: RegisterEntry): Promise<void> {
    const asked = this.clock.now();
    const before = new Date(asked.getTime() - 60_000);
    await this.db.within({ organisationId }, () =>
      this.db.transaction(async () => {
        const { affected } = await this.db
          .of(Certificate)
          .createQueryBuilder()
          .update({ pdfAskedAt: asked })
          .where('id = :certificateId AND (pdf_asked_at IS NULL OR pdf_asked_at <= :before)', {
            certificateId,
            before,
          })
          .execute();
        if (affected) await this.outbox.publish(CertificatePdfMissed, { certificateId });
      }),
    );
  }

  /** What was corrected or erased while it was printed is not kept: the one is printed again, the other never. */
  private async keep(printed: Certificate, digest: string): Promise<void> {
    const certificateId = printed.id;
    const { pdfDigests, renderedAt, version, erasedAt } = await this.db.lock(Certificate, certificateId);
    if (erasedAt) return this.storage.remove(pdfKey({ ...printed, certificateId }));
    if (version !== printed.version) return;
    if (renderedAt && pdfDigests.at(-1) === digest) return;
    const digests = [...pdfDigests.filter((known) => known !== digest), digest];
    const rendered = renderedAt ?? this.clock.now();
    await this.db
      .of(Certificate)
      .update({ id: certificateId }, { pdfDigests: digests, renderedAt: rendered });
    await this.register.write(certificateId);
    if (!renderedAt) await this.outbox.publish(CertificateRendered, { certificateId });
  }

  private find(id: string): Promise<Certificate> {
    return this.db.of(Certificate).findOneByOrFail({ id, organisationId: this.db.organisationId });
  }

  /** A name with empty boxes in it is worse than a certificate that waits for a typeface; its holder is told. */
  private async refuseUnprintable(
    certificateId: string,
    { holder, organisation, programme }: CertificateSnapshot,
  ): Promise<void> {
    const missing = uncoveredCharacters([holder.name, organisation.name, programme.title].join(' '));
    if (missing.length === 0) return;
    await this.db.transaction(() => this.outbox.publish(CertificateUnprintable, { certificateId }));
    throw new Unavailable(
      'certificates.errors.unprintable',
      { characters: missing.join(' ') },
      { permanent: true },
    );
  }
}
