import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { type Actor, Organisations } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import { CertificateReplaced } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import { Register } from '../register/register.service';
import { StatusLists } from '../status/status-lists.service';
import { graceEnd } from '../verifying/status';
import { Bearings } from './bearings.service';
import type { Replacement } from './lifecycle.schemas';
import { PrivateReasons } from './private-reasons.service';

/** Puts another certificate of the same person in the place of one. */
@Injectable()
export class Replacements {
  constructor(
    private readonly db: Database,
    private readonly bearings: Bearings,
    private readonly organisations: Organisations,
    private readonly reasons: PrivateReasons,
    private readonly register: Register,
    private readonly lists: StatusLists,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
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
      const { traineeId, statusList } = await this.bearings.hold(certificateId, 'replace');
      const other = await this.db.of(Certificate).findOneBy({ code, traineeId });
      if (!other || other.id === certificateId)
        throw new Conflict('certificates.errors.replacementOfAnother');
      const { timeZone } = await this.organisations.current();
      const today = dayOf(this.clock.now(), timeZone);
      const isOver = other.validUntil !== null && graceEnd(other.validUntil, other.graceDays) < today;
      if (other.standing !== 'active' || other.replacedBy || isOver)
        throw new Conflict('certificates.errors.replacementNotGood');
      const replacedFrom = other.validFrom > today ? other.validFrom : today;
      await this.db.of(Certificate).update({ id: certificateId }, { replacedBy: other.id, replacedFrom });
      const momentId = await this.register.note(certificateId, {
        what: 'replaced',
        personId: actor.personId,
        publicWords: publicWords ?? null,
        privateReason: this.reasons.seal(certificateId, privateReason),
      });
      await this.lists.publish(statusList);
      await this.outbox.publish(CertificateReplaced, { certificateId, momentId });
      await this.audit.record(actor, 'certificates.replaced', `certificate:${certificateId}`, {
        by: other.id,
      });
    });
  }

  /** Or two who replace each by the other at once would leave neither; always in the same order, so that nobody waits for ever. */
  private async holdBoth(certificateId: string, code: string): Promise<void> {
    const { organisationId } = this.db;
    const other = await this.db.of(Certificate).findOneBy({ organisationId, code });
    for (const id of [certificateId, ...(other ? [other.id] : [])].sort())
      await this.db.lock(Certificate, id);
  }
}
