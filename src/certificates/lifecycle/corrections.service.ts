import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import { CompactForms } from '../compact/compact-forms.service';
import { CertificateCredentials } from '../credentials/certificate-credentials.service';
import type { Credentialed } from '../credentials/credential-facts.service';
import { CertificateCorrected } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import { Register } from '../register/register.service';
import { StatusLists } from '../status/status-lists.service';
import { StatusPlaces } from '../status/status-places.service';
import { Bearings } from './bearings.service';
import { CatchingUp } from './catching-up.service';
import { CertificateVersion } from './certificate-version.entity';
import { withName } from './erased';
import type { Correction } from './lifecycle.schemas';
import { PrivateReasons } from './private-reasons.service';

/** Corrects the name on a certificate: a new version at the same link. */
@Injectable()
export class Corrections {
  constructor(
    private readonly db: Database,
    private readonly bearings: Bearings,
    private readonly reasons: PrivateReasons,
    private readonly places: StatusPlaces,
    private readonly catchingUp: CatchingUp,
    private readonly lists: StatusLists,
    private readonly compactForms: CompactForms,
    private readonly credentials: CertificateCredentials,
    private readonly register: Register,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * The link says the right name at once, the PDF follows; credentials with the old one are not good any more. Sent
   * twice, the second changes nothing; refused when somebody else has corrected it meanwhile.
   */
  correct(actor: Actor, certificateId: string, { name, version, privateReason }: Correction): Promise<void> {
    return this.db.transaction(async () => {
      const held = await this.bearings.hold(certificateId, 'correct');
      if (held.snapshot.holder.name === name) return;
      if (held.version !== version) throw new Conflict('certificates.errors.correctedMeanwhile');
      const before = await this.catchingUp.complete(held);
      const after = await this.rewrite(before, name);
      const momentId = await this.register.note(certificateId, {
        what: 'corrected',
        personId: actor.personId,
        privateReason: this.reasons.seal(certificateId, privateReason),
      });
      await this.lists.publish(before.statusList);
      if (after.statusList !== before.statusList) await this.lists.publish(after.statusList);
      await this.outbox.publish(CertificateCorrected, { certificateId, momentId });
      await this.audit.record(actor, 'certificates.corrected', `certificate:${certificateId}`, {
        version: after.version,
      });
    });
  }

  private async rewrite(before: Credentialed, name: string) {
    const { list, index } = await this.places.take();
    const said = withName(before.snapshot, name);
    const secondCode = await this.compactForms.of(said, {
      graceDays: before.graceDays,
      place: { list, index },
    });
    const changes = {
      version: before.version + 1,
      holderName: name,
      snapshot: { ...said, secondCode },
      statusList: list,
      statusIndex: index,
      renderedAt: null,
    };
    const { id: certificateId, organisationId, version, snapshot } = before;
    await this.db
      .of(CertificateVersion)
      .insert({ organisationId, certificateId, version, snapshot, endedAt: this.clock.now() });
    await this.db.of(Certificate).update({ id: certificateId }, changes);
    const after = { ...before, ...changes };
    await this.credentials.make(after);
    return after;
  }
}
