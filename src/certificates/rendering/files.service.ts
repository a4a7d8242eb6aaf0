import { Injectable } from '@nestjs/common';
import { Storage } from '../../shared/storage/storage';
import type { Standard } from '../printing/certificate-printer.provider';
import type { RegisterEntry } from '../verifying/register-entry';
import { digestOf, pdfKey } from './certificate-file';

/** SHA-256 of the PDF that is kept, as the register says it; null for none. */
export const digestIn = ({ document }: RegisterEntry, standard: Standard): string | null =>
  (standard === 'a-3a' ? document.pdf : document.accessible) ?? null;

/** The files of certificates, as anybody may fetch them. */
@Injectable()
export class CertificateFiles {
  constructor(private readonly storage: Storage) {}

  /** The PDF that the register vouches for; null if it is not kept, or is not what was kept. */
  async pdf(entry: RegisterEntry, standard: Standard = 'a-3a'): Promise<Buffer | null> {
    const digest = digestIn(entry, standard);
    if (!digest) return null;
    const bytes = await this.storage.get(pdfKey(entry, standard));
    return bytes && digestOf(bytes) === digest ? bytes : null;
  }
}
