import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import type { PrintedPicture } from '../printing/certificate-printer.provider';
import { digestOf } from '../rendering/certificate-file';
import type { CertificateSnapshot } from '../snapshot';
import { CertificatePicture } from './certificate-picture.entity';
import type { Redrawn } from './redraw.provider';

type Naming = {
  brand: Pick<CertificateSnapshot['brand'], 'logo'>;
  signatories: { signature: string | null }[];
};

/** The logos and signatures of the organisation at hand. They stay, because issued certificates name them. */
@Injectable()
export class CertificatePictures {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Keeps a picture and gives its name: SHA-256 in hexadecimal. Kept already, it is kept once. */
  async keep({ png, width, height }: Redrawn): Promise<string> {
    const sha256 = digestOf(png);
    const row = {
      organisationId: this.db.organisationId,
      sha256,
      png,
      width,
      height,
      addedAt: this.clock.now(),
    };
    await this.db.of(CertificatePicture).createQueryBuilder().insert().values(row).orIgnore().execute();
    return sha256;
  }

  /** What certificates or designs name, by name. */
  async namedBy(...naming: Naming[]): Promise<Map<string, PrintedPicture>> {
    const named = [...new Set(naming.flatMap(namesIn))];
    if (named.length === 0) return new Map();
    const rows = await this.db
      .of(CertificatePicture)
      .findBy({ organisationId: this.db.organisationId, sha256: In(named) });
    return new Map(rows.map(({ sha256, png, width, height }) => [sha256, { png, width, height }]));
  }
}

const namesIn = ({ brand, signatories }: Naming): string[] =>
  [brand.logo, ...signatories.map(({ signature }) => signature)].filter((one) => one !== null);
