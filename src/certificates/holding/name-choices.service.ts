import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { NameChoice } from './name-choice.entity';

/** Knows whether holders want their name in their credentials. Until somebody chooses, it is left out. */
@Injectable()
export class NameChoices {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Whether this trainee's name belongs into the credentials they hold; the certificate on paper bears it either way. */
  nameChoice(traineeId: string): Promise<boolean> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const choice = await this.db.of(NameChoice).findOneBy({ organisationId, traineeId });
      return choice?.named ?? false;
    });
  }

  /** Chosen as it is already, nothing happens. */
  choose(actor: Actor, named: boolean): Promise<void> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const { personId: traineeId } = actor;
      await this.db.takeTurns(`credential-name:${organisationId}:${traineeId}`);
      if ((await this.nameChoice(traineeId)) === named) return;
      const choice = { organisationId, traineeId, named, chosenAt: this.clock.now() };
      await this.db.of(NameChoice).upsert(choice, ['organisationId', 'traineeId']);
      await this.audit.record(actor, 'certificates.name-chosen', `person:${traineeId}`, { named });
    });
  }
}
