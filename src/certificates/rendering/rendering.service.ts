import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Unavailable } from '../../shared/errors';
import { Storage } from '../../shared/storage/storage';
import { CertificatePdfMissed, CertificateRendered, CertificateUnprintable } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import { CertificatePrinter, type Standard } from '../printing/certificate-printer.provider';
import { uncoveredCharacters } from '../../shared/printing/fonts.provider';
import { Register } from '../register/register.service';
import type { CertificateSnapshot } from '../snapshot';
import { PrintMaterials } from './print-material.service';
import type { RegisterEntry } from '../verifying/register-entry';
import { digestOf, pdfKey } from './certificate-file';

/** Makes the PDFs of certificates and keeps them. */
@Injectable()
export class Rendering {
  constructor(
    private readonly db: Database,
    private readonly materials: PrintMaterials,
    private readonly printer: CertificatePrinter,
    private readonly storage: Storage,
    private readonly register: Register,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Prints a certificate and keeps the PDF. Done twice, it makes the same bytes and says so once. */
  async render(certificateId: string, standard: Standard = 'a-3a'): Promise<void> {
    const material = await this.materials.of(certificateId);
    if (!material) return;
    const { certificate, snapshot, ...beside } = material;
    await this.refuseUnprintable(certificateId, snapshot);
    const pdf = await this.printer.print(snapshot, { standard, ...beside });
    await this.storage.put(pdfKey({ ...certificate, certificateId }, standard), pdf);
    const digest = digestOf(pdf);
    await this.db.transaction(() =>
      standard === 'a-3a' ? this.keep(certificate, digest) : this.keepAccessible(certificate, digest),
    );
  }

  /** Prints what a certificate says since it was corrected. Files of before go at once: they bear another name. */
  async renderCorrected(certificateId: string): Promise<void> {
    await this.remove(await this.db.transaction(() => this.find(certificateId)));
    await this.render(certificateId);
  }

  /** Forgets the files of a certificate whose holder was removed from it. */
  async forget(certificateId: string): Promise<void> {
    const certificate = await this.db.transaction(() => this.find(certificateId));
    if (certificate.erasedAt) await this.remove(certificate);
  }

  /** Has the worker make a PDF again that is not kept any more; asked often, it is made once a minute at most. */
  async askAgain(
    { organisationId, certificateId }: RegisterEntry,
    standard: Standard = 'a-3a',
  ): Promise<void> {
    const [field, column] =
      standard === 'a-3a' ? ['pdfAskedAt', 'pdf_asked_at'] : ['accessibleAskedAt', 'accessible_asked_at'];
    const asked = this.clock.now();
    const before = new Date(asked.getTime() - 60_000);
    await this.db.within({ organisationId }, () =>
      this.db.transaction(async () => {
        const { affected } = await this.db
          .of(Certificate)
          .createQueryBuilder()
          .update({ [field ?? '']: asked })
          .where(`id = :certificateId AND (${column} IS NULL OR ${column} <= :before)`, {
            certificateId,
            before,
          })
          .execute();
        if (affected) await this.ask(certificateId, standard);
      }),
    );
  }

  /**
   * What was corrected or erased while it was printed is not kept: the one is printed again, the other never. NOTE: it is
   * asked for again here, for the file of before may have been put over one that was printed since.
   */
  private async keep(printed: Certificate, digest: string): Promise<void> {
    const certificateId = printed.id;
    const { pdfDigests, renderedAt, version, erasedAt } = await this.db.lock(Certificate, certificateId);
    if (erasedAt) return this.remove(printed);
    if (version !== printed.version) return this.ask(certificateId, 'a-3a');
    if (renderedAt && pdfDigests.at(-1) === digest) return;
    const digests = [...pdfDigests.filter((known) => known !== digest), digest];
    const rendered = renderedAt ?? this.clock.now();
    await this.db
      .of(Certificate)
      .update({ id: certificateId }, { pdfDigests: digests, renderedAt: rendered, accessibleDigest: null });
    await this.register.write(certificateId);
    if (!renderedAt) await this.outbox.publish(CertificateRendered, { certificateId });
  }

  /** The accessible file is only ever made beside the other, which alone is announced. */
  private async keepAccessible(printed: Certificate, digest: string): Promise<void> {
    const certificateId = printed.id;
    const certificate = await this.db.lock(Certificate, certificateId);
    const { accessibleDigest, accessibleDigests: known, version, erasedAt } = certificate;
    if (erasedAt) return this.remove(printed);
    if (version !== printed.version) return this.ask(certificateId, 'ua-1');
    if (accessibleDigest === digest) return;
    const accessibleDigests = [...known.filter((one) => one !== digest), digest];
    await this.db
      .of(Certificate)
      .update({ id: certificateId }, { accessibleDigest: digest, accessibleDigests });
    await this.register.write(certificateId);
  }

  private ask(certificateId: string, standard: Standard): Promise<void> {
    return this.outbox.publish(CertificatePdfMissed, { certificateId, standard });
  }

  private async remove({ organisationId, id: certificateId }: Certificate): Promise<void> {
    await this.storage.remove(pdfKey({ organisationId, certificateId }));
    await this.storage.remove(pdfKey({ organisationId, certificateId }, 'ua-1'));
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
