import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../../shared/database/database.service';
import type { Parts } from '../bulk/parts.queries';
import { CertificatePictures } from '../designing/certificate-pictures.service';
import { Certificate } from '../issuing/certificate.entity';
import type { OnScreen } from '../rendering/screen.view';
import { CertificateSnapshot } from '../snapshot';

/** What certificates say on a screen, by their ids; nothing of those whose holder was removed. */
export type Screens = ReadonlyMap<string, OnScreen>;

/** Finds what certificates say on a screen. */
@Injectable()
export class ExitScreens {
  constructor(
    private readonly db: Database,
    private readonly pictures: CertificatePictures,
  ) {}

  /** Of any organisations; by the same few questions to each, however many certificates they are. */
  async of(certificates: readonly Parts[]): Promise<Screens> {
    const entries = certificates.map(({ entry }) => entry);
    const found: (readonly [string, OnScreen])[] = [];
    for (const organisationId of new Set(entries.map((entry) => entry.organisationId))) {
      const theirs = entries.filter((entry) => entry.organisationId === organisationId);
      const ids = theirs.map(({ certificateId }) => certificateId);
      found.push(...(await this.db.within({ organisationId }, () => this.ofIssuer(ids))));
    }
    return new Map(found);
  }

  private ofIssuer(ids: readonly string[]): Promise<(readonly [string, OnScreen])[]> {
    return this.db.transaction(
      async () => {
        const certificates = await this.db.of(Certificate).find({
          select: { id: true, snapshot: true },
          where: { id: In(ids), organisationId: this.db.organisationId, erasedAt: IsNull() },
        });
        const snapshots = certificates.map(({ snapshot }) => CertificateSnapshot.parse(snapshot));
        const pictures = await this.pictures.namedBy(...snapshots);
        return snapshots.map((snapshot, at) => [certificates[at]?.id ?? '', { snapshot, pictures }] as const);
      },
      { readOnly: true },
    );
  }
}
