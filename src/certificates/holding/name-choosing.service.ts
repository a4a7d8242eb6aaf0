import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Database } from '../../shared/database/database.service';
import { CertificateCredentials } from '../credentials/certificate-credentials.service';
import { CertificatePdfMissed } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import { CatchingUp } from '../lifecycle/catching-up.service';
import { Register } from '../register/register.service';
import { StatusLists } from '../status/status-lists.service';
import { StatusPlaces } from '../status/status-places.service';
import { NameChoices } from './name-choices.service';

/** Lets holders change whether their name is in their credentials. */
@Injectable()
export class NameChoosing {
  constructor(
    private readonly db: Database,
    private readonly choices: NameChoices,
    private readonly catchingUp: CatchingUp,
    private readonly places: StatusPlaces,
    private readonly credentials: CertificateCredentials,
    private readonly lists: StatusLists,
    private readonly register: Register,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Every certificate that the actor holds gets a new version of its credential at once; those from before are not good
   * any more, so that a name that was taken out does not go on being confirmed. Chosen as it is already, nothing happens.
   */
  choose(actor: Actor, named: boolean): Promise<void> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const { personId: traineeId } = actor;
      await this.db.takeTurns(`credential-name:${organisationId}:${traineeId}`);
      if ((await this.choices.nameChoice(traineeId)) === named) return;
      await this.choices.keep(traineeId, named);
      const where = { organisationId, traineeId, erasedAt: IsNull() };
      const theirs = await this.db
        .of(Certificate)
        .find({ select: { id: true }, where, order: { id: 'ASC' } });
      for (const { id } of theirs) await this.signAnew(id);
      await this.audit.record(actor, 'certificates.name-chosen', `person:${traineeId}`, { named });
    });
  }

  private async signAnew(id: string): Promise<void> {
    const before = await this.catchingUp.complete(await this.db.lock(Certificate, id));
    const { list, index } = await this.places.take();
    const changes = { version: before.version + 1, statusList: list, statusIndex: index };
    await this.db.of(Certificate).update({ id }, changes);
    await this.credentials.make({ ...before, ...changes });
    await this.register.write(id);
    await this.lists.publish(before.statusList);
    if (list !== before.statusList) await this.lists.publish(list);
    await this.outbox.publish(CertificatePdfMissed, { certificateId: id, standard: 'a-3a' });
  }
}
