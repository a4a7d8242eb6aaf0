import { Injectable } from '@nestjs/common';
import { t } from '../../shared/text';
import { Badges } from '../rendering/badges.service';
import { CertificateFiles } from '../rendering/files.service';
import type { RegisterEntry } from '../verifying/register-entry';
import type { Status } from '../verifying/status';
import { VerificationService } from '../verifying/verification.service';
import type { Parts, Signed } from './parts.queries';

export type FolderFile = { name: string; bytes: Buffer };

/** The files of one certificate, as they are taken out; and in words what of them is not there. */
export type Folder = { files: FolderFile[]; absent: string[] };

/** Gathers the files of a certificate: the printed one, its badge with the credential in it, what the register says. */
@Injectable()
export class CertificateFolder {
  constructor(
    private readonly files: CertificateFiles,
    private readonly verification: VerificationService,
    private readonly badges: Badges,
  ) {}

  /** Of what is not there its name is said in words; nothing is made for it. */
  async of({ entry, signed }: Parts): Promise<Folder> {
    const checked = this.verification.check(entry);
    const pdf = await this.files.pdf(entry);
    const register = `${JSON.stringify(this.verification.json(checked), null, 2)}\n`;
    return {
      files: [
        ...(pdf ? [{ name: 'certificate.pdf', bytes: pdf }] : []),
        ...signedFiles(signed),
        { name: 'badge.svg', bytes: Buffer.from(await this.badges.svg(checked, signed?.jwt ?? null)) },
        { name: 'register.json', bytes: Buffer.from(register) },
      ],
      absent: [
        ...(pdf ? [] : [t('certificates.bulk.archive.pdf')]),
        ...(signed ? [] : [t('certificates.bulk.archive.credential')]),
      ],
    };
  }

  /** How a certificate stands now. */
  statusOf(entry: RegisterEntry): Status {
    return this.verification.check(entry).verdict.status;
  }
}

/** The credential of a certificate as files; none where it has none. */
export const signedFiles = (signed: Signed | null): FolderFile[] =>
  signed
    ? [
        { name: 'credential.json', bytes: Buffer.from(signed.credential) },
        { name: 'credential.jwt', bytes: Buffer.from(signed.jwt) },
      ]
    : [];
