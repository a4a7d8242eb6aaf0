import { Injectable } from '@nestjs/common';
import { type Actor, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import { Certificate } from '../issuing/certificate.entity';
import { graceEnd } from '../verifying/status';
import { Bearings } from './bearings.service';
import { Decisions } from './decisions.service';
import type { Replacement } from './lifecycle.schemas';

/** Puts another certificate of the same person in the place of one. */
@Injectable()
export class Replacements {
  constructor(
    private readonly db: Database,
    private readonly bearings: Bearings,
    private readonly organisations: Organisations,
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  /** From the day the other one begins, or today if it has begun, this one says that the other took its place. For good. */
  replace(
    actor: Actor,
    certificateId: string,
    { code, publicWords, privateReason }: Replacement,
  ): Promise<void> {
    return this.db.transaction(async () => {
      await this.holdBoth(certificateId, code);
      const held = await this.bearings.hold(certificateId, 'replace');
      const today = await this.today();
      const other = await this.findGood(held, code, today);
      const replacedFrom = other.validFrom > today ? other.validFrom : today;
      await this.db.of(Certificate).update({ id: certificateId }, { replacedBy: other.id, replacedFrom });
      const details = { by: other.id };
      await this.decisions.record(actor, held, { what: 'replaced', publicWords, privateReason, details });
    });
  }

  /** What may take the place of a certificate: another of the same person, which counts or will. */
  private async findGood({ id, traineeId }: Certificate, code: string, today: string): Promise<Certificate> {
    const other = await this.db.of(Certificate).findOneBy({ code, traineeId });
    if (!other || other.id === id) throw new Conflict('certificates.errors.replacementOfAnother');
    const isOver = other.validUntil !== null && graceEnd(other.validUntil, other.graceDays) < today;
    if (other.standing !== 'active' || other.replacedBy || isOver)
      throw new Conflict('certificates.errors.replacementNotGood');
    return other;
  }

  private async today(): Promise<string> {
    return dayOf(this.clock.now(), (await this.organisations.current()).timeZone);
  }

  /** Or two who replace each by the other at once would leave neither; always in the same order, so that nobody waits for ever. */
  private async holdBoth(certificateId: string, code: string): Promise<void> {
    const { organisationId } = this.db;
    const other = await this.db.of(Certificate).findOneBy({ organisationId, code });
    for (const id of [certificateId, ...(other ? [other.id] : [])].sort())
      await this.db.lock(Certificate, id);
  }
}
