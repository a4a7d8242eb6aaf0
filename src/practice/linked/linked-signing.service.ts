import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Audit } from '../../shared/audit/audit.service';
import { Database } from '../../shared/database/database.service';
import { Conflict, Failure } from '../../shared/errors';
import { Outbox } from '../../jobs';
import { Sealing } from '../../shared/sealing/sealing.service';
import { SignatureDeclined } from '../events';
import { PracticePolicies } from '../policy/practice-policies.service';
import { ReturnService } from '../signing/return.service';
import { SignOffService } from '../signing/sign-off.service';
import { linkedStatement } from './linked-statement';
import type { EntryDecision, LinkedDecision } from './linked.schemas';
import { daysFrom, isOpen } from './request-state';
import { RequestedEntries } from './requested-entries.service';
import { SigningCopies } from './signing-copies.service';
import { type EntryOutcome, SigningRequestEntry } from './signing-request-entry.entity';
import { SigningRequest } from './signing-request.entity';
import { signerOf, type Visit } from './visiting.service';
import { called } from '../wording';

const place = (id: string) => ({ table: 'signing_requests', id, column: 'reason' });

/** What somebody decides who came by link and proved their address. Each request is decided once. */
@Injectable()
export class LinkedSigning {
  constructor(
    private readonly db: Database,
    private readonly requested: RequestedEntries,
    private readonly signOffs: SignOffService,
    private readonly returns: ReturnService,
    private readonly policies: PracticePolicies,
    private readonly copies: SigningCopies,
    private readonly sealing: Sealing,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Signs and sends back what was shown and is still as it was asked about; what changed since is left out. Refused
   * (`Conflict`) when it was decided or has expired in the meantime, and when nothing would be left.
   */
  decide(visit: Visit, { decisions, ...signer }: LinkedDecision): Promise<void> {
    return this.db.transaction(async () => {
      const request = await this.hold(visit);
      const askable = await this.requested.askable(request);
      const outcomes = new Map<string, EntryOutcome>();
      const chosen = decisions.filter(({ entryId }) => askable.has(entryId));
      await this.sign(visit, signer, chosen, outcomes);
      await this.sendBack(visit, chosen, outcomes);
      const done = [...outcomes.values()].filter((outcome) => outcome !== 'left').length;
      if (done === 0) throw new Conflict('practice.linked.errors.nothingLeft');
      await this.keep(request, outcomes);
      await this.close(visit, outcomes);
    });
  }

  /** They are not the supervisor, they say, and why: nothing is signed, and those who asked are told. */
  decline(visit: Visit, reason: string): Promise<void> {
    return this.db.transaction(async () => {
      const { id, traineeId } = await this.hold(visit);
      const reasonSealed = this.sealing.seal(reason, place(id));
      const answer = { decidedAt: visit.now, declined: true, reasonSealed };
      await this.db.of(SigningRequest).update({ id }, answer);
      await this.outbox.publish(SignatureDeclined, { requestId: id, traineeId });
      await this.audit.record(signerOf(visit), SignatureDeclined.name, `signing-request:${id}`);
    });
  }

  /** Why somebody declined, in clear. */
  reasonOf({ id, reasonSealed }: Pick<SigningRequest, 'id' | 'reasonSealed'>): string | null {
    return this.sealing.open(reasonSealed, place(id));
  }

  private async hold({ request: { id }, now }: Visit): Promise<SigningRequest> {
    const request = await this.db.lock(SigningRequest, id);
    if (request.decidedAt) throw new Conflict('practice.linked.errors.decided');
    if (request.endedAt) throw new Conflict('practice.linked.errors.replaced');
    if (!isOpen(request, now)) throw new Conflict('practice.linked.errors.expired');
    return request;
  }

  private async sign(
    visit: Visit,
    signer: { name: string; qualification: string },
    chosen: readonly EntryDecision[],
    outcomes: Map<string, EntryOutcome>,
  ): Promise<void> {
    const { request, people, organisation } = visit;
    const items = await this.requested.versions(request);
    const toSign = chosen
      .filter(({ question }) => question === null)
      .map(({ entryId }) => ({ id: entryId, version: items.get(entryId) ?? 0 }));
    if (toSign.length === 0) return;
    const about = {
      trainee: called(people, request.traineeId),
      organisation: organisation.name,
      withReflections: request.withReflections,
    };
    const statement = linkedStatement(about, signer);
    const signed = await this.signOffs.signSeveral(signerOf(visit), toSign, statement);
    for (const { id, refused } of signed) outcomes.set(id, refused ? 'left' : 'signed');
  }

  private async sendBack(
    visit: Visit,
    chosen: readonly EntryDecision[],
    outcomes: Map<string, EntryOutcome>,
  ): Promise<void> {
    const items = await this.requested.versions(visit.request);
    for (const { entryId, question } of chosen) {
      if (question === null) continue;
      const chosenEntry = { id: entryId, version: items.get(entryId) ?? 0 };
      try {
        await this.returns.return(signerOf(visit), chosenEntry, question);
        outcomes.set(entryId, 'returned');
      } catch (failure) {
        if (!(failure instanceof Failure)) throw failure;
        outcomes.set(entryId, 'left');
      }
    }
  }

  private async keep({ id }: SigningRequest, outcomes: Map<string, EntryOutcome>): Promise<void> {
    const items = this.db.of(SigningRequestEntry);
    await items.update({ requestId: id }, { outcome: 'left' });
    for (const outcome of ['signed', 'returned'] as const) {
      const entryIds = [...outcomes].filter(([, one]) => one === outcome).map(([entryId]) => entryId);
      if (entryIds.length > 0) await items.update({ requestId: id, entryId: In(entryIds) }, { outcome });
    }
  }

  private async close(visit: Visit, outcomes: Map<string, EntryOutcome>): Promise<void> {
    const { request, now } = visit;
    const { repudiationDays } = await this.policies.current();
    const repudiableUntil = daysFrom(now, repudiationDays);
    await this.db.of(SigningRequest).update({ id: request.id }, { decidedAt: now, repudiableUntil });
    const signed = [...outcomes].filter(([, outcome]) => outcome === 'signed').map(([entryId]) => entryId);
    if (signed.length > 0)
      await this.copies.send({ ...visit, request: { ...request, repudiableUntil } }, signed);
    const subject = `signing-request:${request.id}`;
    await this.audit.record(signerOf(visit), 'practice.signed-by-link', subject, { signed: signed.length });
  }
}
