import { Injectable } from '@nestjs/common';
import { Storage } from '../../shared/storage/storage';
import type { RegisterEntry } from '../verifying/register-entry';
import { digestOf, pdfKey } from './certificate-file';

/** The files of certificates, as anybody may fetch them. */
@Injectable()
export class CertificateFiles {
  constructor(private readonly storage: Storage) {}

  /** The PDF that the register vouches for; null if it is not kept, or is not what was kept. */
  async pdf(entry: RegisterEntry): Promise<Buffer | null> {
    const { pdf: digest } = entry.document;
    if (!digest) return null;
    const bytes = await this.storage.get(pdfKey(entry));
    return bytes && digestOf(bytes) === digest ? bytes : null;
  }
}
