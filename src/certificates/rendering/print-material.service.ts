import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { CertificateCredential } from '../credentials/certificate-credential.entity';
import { CertificatePictures } from '../designing/certificate-pictures.service';
import { Certificate } from '../issuing/certificate.entity';
import type { Print } from '../printing/certificate-printer.provider';
import { CertificateSnapshot } from '../snapshot';

/** Everything that a certificate of the organisation at hand is printed from. */
export type PrintMaterial = { certificate: Certificate; snapshot: CertificateSnapshot } & Pick<
  Print,
  'credential' | 'pictures'
>;

/** Gathers what a certificate is printed from. */
@Injectable()
export class PrintMaterials {
  constructor(
    private readonly db: Database,
    private readonly pictures: CertificatePictures,
  ) {}

  /** In a transaction of its own. Null for a certificate whose holder was removed from it. */
  of(certificateId: string): Promise<PrintMaterial | null> {
    return this.db.transaction(async () => {
      const certificate = await this.db
        .of(Certificate)
        .findOneByOrFail({ id: certificateId, organisationId: this.db.organisationId });
      if (certificate.erasedAt) return null;
      const snapshot = CertificateSnapshot.parse(certificate.snapshot);
      const { code, version } = certificate;
      const signed = await this.db.of(CertificateCredential).findOneBy({ code, version });
      const pictures = await this.pictures.namedBy(snapshot);
      return {
        certificate,
        snapshot,
        pictures,
        ...(signed?.credential && { credential: signed.credential }),
      };
    });
  }
}
