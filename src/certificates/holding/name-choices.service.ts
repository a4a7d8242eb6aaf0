import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import type { Question } from '../../shared/database/statements';
import { NameChoice } from './name-choice.entity';

/** Knows whether holders want their name in their credentials. Until somebody chooses, it is left out. */
@Injectable()
export class NameChoices {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether this trainee's name belongs into the credentials they hold; the certificate on paper bears it either way. */
  nameChoice(traineeId: string): Promise<boolean> {
    return this.db.joining(async () => (await this.db.known(this.question(traineeId)))?.named ?? false);
  }

  /** What `nameChoice` asks. */
  question(traineeId: string): Question<NameChoice> {
    const known = { organisationId: this.db.organisationId, traineeId };
    return { what: `name-choice of ${traineeId}`, entity: NameChoice, known };
  }

  /** Keeps what somebody chose; credentials that exist are not changed by it. */
  async keep(traineeId: string, named: boolean): Promise<void> {
    const { organisationId } = this.db;
    const choice = { organisationId, traineeId, named, chosenAt: this.clock.now() };
    await this.db.of(NameChoice).upsert(choice, ['organisationId', 'traineeId']);
    this.db.forget(this.question(traineeId).what);
  }
}
