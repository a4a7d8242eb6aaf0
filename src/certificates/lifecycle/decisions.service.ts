import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import {
  CertificateCorrected,
  CertificateReinstated,
  CertificateReplaced,
  CertificateRevoked,
  CertificateSuspended,
} from '../events';
import type { Certificate } from '../issuing/certificate.entity';
import type { CertificateEvent } from '../register/certificate-event.entity';
import { Register } from '../register/register.service';
import { StatusLists } from '../status/status-lists.service';
import { PrivateReasons } from './private-reasons.service';

const events = {
  suspended: CertificateSuspended,
  reinstated: CertificateReinstated,
  corrected: CertificateCorrected,
  replaced: CertificateReplaced,
};

/** What was decided of a certificate, and why: in words anybody may read, and in words that stay with the organisation. */
export type Decision = {
  what: keyof typeof events | 'revoked';
  reasonCode?: CertificateEvent['reasonCode'];
  publicWords?: string | null | undefined;
  privateReason: string;
  /** What the audit remembers beside it. */
  details?: object;
};

/** Writes down what was decided of certificates. */
@Injectable()
export class Decisions {
  constructor(
    private readonly reasons: PrivateReasons,
    private readonly register: Register,
    private readonly lists: StatusLists,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * In the transaction that has changed the certificate: in its history and the register, in its status list, for those
   * who are told of it, and in the audit. NOTE: whatever makes a new version has published its lists itself.
   */
  async record(
    actor: Actor,
    { id: certificateId, statusList }: Pick<Certificate, 'id' | 'statusList'>,
    { what, reasonCode, publicWords, privateReason, details = {} }: Decision,
  ): Promise<void> {
    const momentId = await this.register.note(certificateId, {
      what,
      personId: actor.personId,
      ...(reasonCode ? { reasonCode } : {}),
      publicWords: publicWords ?? null,
      privateReason: this.reasons.seal(certificateId, privateReason),
    });
    if (what !== 'corrected') await this.lists.publish(statusList);
    if (what === 'revoked') await this.outbox.publish(CertificateRevoked, { certificateId });
    else await this.outbox.publish(events[what], { certificateId, momentId });
    await this.audit.record(actor, `certificates.${what}`, `certificate:${certificateId}`, details);
  }
}
