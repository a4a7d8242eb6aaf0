import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Database } from '../../shared/database/database.service';
import { Unavailable } from '../../shared/errors';
import { uncoveredCharacters } from '../../shared/printing/fonts.provider';
import { CertificateUnprintable } from '../events';
import { CertificatePrinter, type Standard } from '../printing/certificate-printer.provider';
import type { CertificateSnapshot } from '../snapshot';
import { KeptPdfs } from './kept-pdfs.service';
import { PrintMaterials } from './print-material.service';

/** Makes the PDFs of certificates, and forgets them. */
@Injectable()
export class Rendering {
  constructor(
    private readonly db: Database,
    private readonly materials: PrintMaterials,
    private readonly printer: CertificatePrinter,
    private readonly pdfs: KeptPdfs,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Prints a certificate and keeps the PDF. Done twice, it makes the same bytes and says so once. Refuses (`Unavailable`,
   * for good) names that no typeface of ours has every character of.
   */
  async render(certificateId: string, standard: Standard = 'a-3a'): Promise<void> {
    const material = await this.materials.of(certificateId);
    if (!material) return;
    const { certificate, snapshot, ...beside } = material;
    await this.refuseUnprintable(certificateId, snapshot);
    await this.pdfs.keep(certificate, standard, await this.printer.print(snapshot, { standard, ...beside }));
  }

  /** Prints what a certificate says since it was corrected. Files of before go at once: they bear another name. */
  async renderCorrected(certificateId: string): Promise<void> {
    await this.pdfs.remove(certificateId);
    await this.render(certificateId);
  }

  /** Forgets the files of a certificate whose holder was removed from it. */
  forget(certificateId: string): Promise<void> {
    return this.pdfs.forget(certificateId);
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
