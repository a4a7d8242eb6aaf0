import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database, isDuplicate } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import type { AgreementWords } from './agreements.schemas';
import { SupervisionAgreement } from './supervision-agreement.entity';

const place = (id: string) => ({ table: 'supervision_agreements', id, column: 'text' });

/** Puts agreements into rows; the only place where their text is sealed and opened. */
@Injectable()
export class AgreementWriter {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** A new agreement that nobody has signed; two people have one such at a time. */
  async insert(
    parties: Pick<SupervisionAgreement, 'traineeId' | 'supervisorId' | 'draftedBy'>,
    { text, validFrom, validUntil }: AgreementWords,
  ): Promise<SupervisionAgreement> {
    const id = randomUUID();
    const now = this.clock.now();
    const row: SupervisionAgreement = {
      ...parties,
      id,
      organisationId: this.db.organisationId,
      version: 1,
      textSealed: this.sealing.seal(text, place(id)),
      validFrom,
      validUntil,
      draftedAt: now,
      changedAt: now,
      ...unsigned,
    };
    await this.db
      .transaction(() => this.db.of(SupervisionAgreement).insert(row))
      .catch((error: unknown) => {
        if (!isDuplicate(error, 'supervision_agreements_one_open')) throw error;
        throw new Conflict('practice.agreement.errors.openAlready');
      });
    return row;
  }

  /** The agreement with these words, as its next version, signed by nobody. */
  change(
    one: SupervisionAgreement,
    { text, validFrom, validUntil }: AgreementWords,
  ): Promise<SupervisionAgreement> {
    const textSealed = this.sealing.seal(text, place(one.id));
    const changedAt = this.clock.now();
    return this.update(one, {
      version: one.version + 1,
      textSealed,
      validFrom,
      validUntil,
      changedAt,
      ...unsigned,
    });
  }

  async update(
    one: SupervisionAgreement,
    changed: Partial<SupervisionAgreement>,
  ): Promise<SupervisionAgreement> {
    await this.db.of(SupervisionAgreement).update({ id: one.id }, changed);
    return { ...one, ...changed };
  }

  async delete({ id }: SupervisionAgreement): Promise<void> {
    await this.db.of(SupervisionAgreement).delete({ id });
  }

  /** What an agreement says, in clear. */
  textOf({ id, textSealed }: Pick<SupervisionAgreement, 'id' | 'textSealed'>): string {
    return this.sealing.open(textSealed, place(id));
  }
}

const unsigned = {
  traineeSignedAt: null,
  traineeStatement: null,
  supervisorSignedAt: null,
  supervisorSignedBy: null,
  supervisorStatement: null,
};
