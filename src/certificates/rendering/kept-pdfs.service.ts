import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Storage } from '../../shared/storage/storage';
import { CertificatePdfMissed, CertificateRendered } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import type { Standard } from '../printing/certificate-printer.provider';
import { Register } from '../register/register.service';
import { digestOf, pdfKey } from './certificate-file';

/** Keeps the PDFs of certificates, and their digests in the register. */
@Injectable()
export class KeptPdfs {
  constructor(
    private readonly db: Database,
    private readonly storage: Storage,
    private readonly register: Register,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what was printed of a certificate; only the first PDF is announced. What was corrected or erased while it was
   * printed is not kept: the one is printed again, the other never. NOTE: it is asked for again here, for the file of before
   * may have been put over one that was printed since.
   */
  async keep(printed: Certificate, standard: Standard, pdf: Buffer): Promise<void> {
    await this.storage.put(pdfKey({ ...printed, certificateId: printed.id }, standard), pdf);
    const digest = digestOf(pdf);
    await this.db.transaction(async () => {
      const now = await this.db.lock(Certificate, printed.id);
      if (now.erasedAt) return this.removeFiles(printed);
      if (now.version !== printed.version)
        return this.outbox.publish(CertificatePdfMissed, { certificateId: printed.id, standard });
      await (standard === 'a-3a' ? this.note(now, digest) : this.noteAccessible(now, digest));
    });
  }

  /** Forgets the files of a certificate whose holder was removed from it. */
  async forget(certificateId: string): Promise<void> {
    const certificate = await this.db.transaction(() => this.find(certificateId));
    if (certificate.erasedAt) await this.removeFiles(certificate);
  }

  /** Removes the files of a certificate, whatever is written of them. */
  async remove(certificateId: string): Promise<void> {
    await this.removeFiles(await this.db.transaction(() => this.find(certificateId)));
  }

  private async note({ id, pdfDigests, renderedAt }: Certificate, digest: string): Promise<void> {
    if (renderedAt && pdfDigests.at(-1) === digest) return;
    await this.db.of(Certificate).update(
      { id },
      {
        pdfDigests: [...pdfDigests.filter((known) => known !== digest), digest],
        renderedAt: renderedAt ?? this.clock.now(),
        accessibleDigest: null,
      },
    );
    await this.register.write(id);
    if (!renderedAt) await this.outbox.publish(CertificateRendered, { certificateId: id });
  }

  /** The accessible file is only ever made beside the other. */
  private async noteAccessible(
    { id, accessibleDigest, accessibleDigests: known }: Certificate,
    digest: string,
  ): Promise<void> {
    if (accessibleDigest === digest) return;
    const accessibleDigests = [...known.filter((one) => one !== digest), digest];
    await this.db.of(Certificate).update({ id }, { accessibleDigest: digest, accessibleDigests });
    await this.register.write(id);
  }

  private async removeFiles({ organisationId, id: certificateId }: Certificate): Promise<void> {
    await this.storage.remove(pdfKey({ organisationId, certificateId }));
    await this.storage.remove(pdfKey({ organisationId, certificateId }, 'ua-1'));
  }

  private find(id: string): Promise<Certificate> {
    return this.db.of(Certificate).findOneByOrFail({ id, organisationId: this.db.organisationId });
  }
}
