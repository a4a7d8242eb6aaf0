import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Database } from '../../shared/database/database.service';
import { CertificatePdfMissed } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import { NewVersions } from '../lifecycle/new-versions.service';
import { Register } from '../register/register.service';
import { NameChoices } from './name-choices.service';

/** Lets holders change whether their name is in their credentials. */
@Injectable()
export class NameChoosing {
  constructor(
    private readonly db: Database,
    private readonly choices: NameChoices,
    private readonly versions: NewVersions,
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
        .find({ where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
      for (const held of theirs) await this.signAnew(held);
      await this.audit.record(actor, 'certificates.name-chosen', `person:${traineeId}`, { named });
    });
  }

  private async signAnew(held: Certificate): Promise<void> {
    await this.versions.make(held, (said) => said);
    await this.register.write(held.id);
    await this.outbox.publish(CertificatePdfMissed, { certificateId: held.id, standard: 'a-3a' });
  }
}
