import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { Failure } from '../../shared/errors';
import type { FolderFile } from '../bulk/certificate-folder.service';
import { type Parts, PartsQueries } from '../bulk/parts.queries';
import { CertificateFiles } from '../rendering/files.service';
import { Rendering } from '../rendering/rendering.service';

/** A certificate with what is printed of it, or with a sentence that says why its PDF is not. */
export type Printed = { files: FolderFile[]; parts: Parts; because: string | null };

/** Finds what is printed of certificates for the site. */
@Injectable()
export class ExitPrints {
  constructor(
    private readonly db: Database,
    private readonly parts: PartsQueries,
    private readonly files: CertificateFiles,
    private readonly rendering: Rendering,
  ) {}

  /**
   * The PDF; one that was never made or was lost is made now, unless nobody is to be named any more. The accessible one
   * lies beside it where somebody has asked for it.
   */
  async of(parts: Parts): Promise<Printed> {
    const files = await this.kept(parts);
    if (files.length > 0 || !parts.entry.document.holder) return { files, parts, because: null };
    try {
      return await this.made(parts);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      return { files: [], parts, because: failure.message };
    }
  }

  /** What is printed changes what the register says of it, so that is read again. */
  private made(parts: Parts): Promise<Printed> {
    const { organisationId, certificateId } = parts.entry;
    return this.db.within({ organisationId }, async () => {
      await this.rendering.render(certificateId);
      const [made = parts] = await this.db.transaction(() => this.parts.ofCertificates([certificateId]));
      return { files: await this.kept(made), parts: made, because: null };
    });
  }

  private async kept({ entry }: Parts): Promise<FolderFile[]> {
    const pdf = await this.files.pdf(entry);
    if (!pdf) return [];
    const accessible = await this.files.pdf(entry, 'ua-1');
    return [
      { name: 'certificate.pdf', bytes: pdf },
      ...(accessible ? [{ name: 'certificate-accessible.pdf', bytes: accessible }] : []),
    ];
  }
}
