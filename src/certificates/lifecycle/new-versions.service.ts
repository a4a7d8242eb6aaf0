import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { CompactForms } from '../compact/compact-forms.service';
import { CertificateCredentials } from '../credentials/certificate-credentials.service';
import type { Credentialed } from '../credentials/credential-facts.service';
import { Certificate } from '../issuing/certificate.entity';
import type { CertificateSnapshot } from '../snapshot';
import { StatusLists } from '../status/status-lists.service';
import { StatusPlaces } from '../status/status-places.service';
import { CatchingUp } from './catching-up.service';
import { CertificateVersion } from './certificate-version.entity';

/** Gives certificates new versions, at the same link. */
@Injectable()
export class NewVersions {
  constructor(
    private readonly db: Database,
    private readonly catchingUp: CatchingUp,
    private readonly places: StatusPlaces,
    private readonly compactForms: CompactForms,
    private readonly credentials: CertificateCredentials,
    private readonly lists: StatusLists,
    private readonly clock: Clock,
  ) {}

  /**
   * A version of a certificate that is held, saying what `change` makes of the one before: with a place, a second code
   * and a credential of its own. Credentials and second codes of the one before are not good any more. Whoever asks
   * writes the register and has the new version printed.
   */
  async make(
    held: Certificate,
    change: (said: CertificateSnapshot) => CertificateSnapshot,
  ): Promise<Credentialed> {
    const before = await this.catchingUp.complete(held);
    const changes = await this.changes(before, change(before.snapshot));
    const after = { ...before, ...changes };
    await this.keep(before, after);
    await this.db.of(Certificate).update({ id: before.id }, changes);
    await this.credentials.make(after);
    for (const list of new Set([before.statusList, after.statusList])) await this.lists.publish(list);
    return after;
  }

  private async changes({ version, graceDays, holderName }: Credentialed, said: CertificateSnapshot) {
    const place = await this.places.take();
    const secondCode = await this.compactForms.of(said, { graceDays, place });
    return {
      version: version + 1,
      holderName: said.holder.name,
      snapshot: { ...said, secondCode },
      statusList: place.list,
      statusIndex: place.index,
      ...(said.holder.name === holderName ? {} : unprinted),
    };
  }

  /** Files go with the version that they were made of, unless they hold for the next one too. */
  private async keep(before: Credentialed, after: Credentialed): Promise<void> {
    const { id: certificateId, organisationId, version, snapshot } = before;
    const files = [...before.pdfDigests, ...before.accessibleDigests];
    const pdfDigests = after.pdfDigests.length > 0 ? [] : files;
    const endedAt = this.clock.now();
    await this.db.add(CertificateVersion, {
      organisationId,
      certificateId,
      version,
      snapshot,
      pdfDigests,
      endedAt,
    });
  }
}

/** A paper with another name on it does not hold any more. */
const unprinted = { renderedAt: null, pdfDigests: [], accessibleDigest: null, accessibleDigests: [] };
