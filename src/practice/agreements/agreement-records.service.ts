import { Injectable } from '@nestjs/common';
import { Members } from '../../organisations';
import { day } from '../../shared/dates';
import { InvalidInput } from '../../shared/errors';
import { t } from '../../shared/text';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import { PracticePolicies } from '../policy/practice-policies.service';
import { called } from '../wording';
import { inForce, isSigned } from './agreement-rules';
import { AgreementsQueries } from './agreements.queries';

/** An agreement as later modules may know it: facts, never what it says. Days are ISO days. */
export type AgreementRecord = {
  id: string;
  supervisorId: string;
  validFrom: string;
  validUntil: string;
  /** When the second of the two signed; null while one has not. */
  signedAt: Date | null;
};

/** What is known of agreements outside their own pages. */
@Injectable()
export class AgreementRecords {
  constructor(
    private readonly queries: AgreementsQueries,
    private readonly policies: PracticePolicies,
    private readonly members: Members,
  ) {}

  /** Every agreement of a trainee, from the first day on, in the transaction at hand. */
  async of(traineeId: string): Promise<AgreementRecord[]> {
    const agreements = await this.queries.between(traineeId);
    return agreements.map((one) => ({
      id: one.id,
      supervisorId: one.supervisorId,
      validFrom: one.validFrom,
      validUntil: one.validUntil,
      signedAt: isSigned(one) ? latest(one.traineeSignedAt, one.supervisorSignedAt) : null,
    }));
  }

  /** Refuses to send an entry for whose day nothing is agreed, where the organisation asks for that. */
  async assertAgreed(entry: Pick<PracticeEntry, 'traineeId' | 'supervisorId' | 'day'>): Promise<void> {
    const { agreementFirst } = await this.policies.current();
    if (!agreementFirst) return;
    const { traineeId, supervisorId } = entry;
    const agreements = await this.queries.between(traineeId, supervisorId);
    if (agreements.some((one) => inForce(one, entry.day))) return;
    const name = called(await this.members.people([supervisorId]), supervisorId);
    const detail = t('practice.agreement.errors.first', { name, day: day(entry.day) });
    throw new InvalidInput([{ pointer: '/supervisorId', detail }]);
  }
}

const latest = (one: Date | null, other: Date | null): Date =>
  new Date(Math.max(one?.getTime() ?? 0, other?.getTime() ?? 0));
