import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, Forbidden } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import { RepudiationResolved, SignatureRepudiated } from '../events';
import type { RepudiationForm, ResolutionForm } from './linked.schemas';
import { Repudiation, RepudiationResolution } from './repudiation.entity';
import { RepudiationsQueries } from './repudiations.queries';
import { SigningRequest } from './signing-request.entity';
import { signerOf, type Visit } from './visiting.service';

const place = (table: 'signature_repudiations' | 'repudiation_resolutions', id: string) => ({
  table,
  id,
  column: 'reason',
});

/** Taking back what was signed by link, and dealing with it. The ledger keeps every signature either way. */
@Injectable()
export class RepudiationService {
  constructor(
    private readonly db: Database,
    private readonly queries: RepudiationsQueries,
    private readonly sealing: Sealing,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Takes back those signatures of the visit's request that are chosen and were not taken back before. */
  repudiate(visit: Visit, form: RepudiationForm): Promise<void> {
    return this.db.transaction(async () => {
      const request = await this.db.lock(SigningRequest, visit.request.id);
      const signatures = await this.queries.signatures(request);
      const chosen = signatures.filter((one) => !one.repudiated && form.signature.includes(one.signOff.id));
      if (chosen.length === 0) throw new Conflict('practice.linked.errors.takenBack');
      for (const { signOff } of chosen) {
        const { entryId, traineeId } = signOff;
        const row = this.row(visit, form, { signOffId: signOff.id, entryId, traineeId });
        await this.db.of(Repudiation).insert(row);
        await this.outbox.publish(SignatureRepudiated, { entryId, traineeId });
        const subject = `practice-entry:${entryId}`;
        await this.audit.record(signerOf(visit), SignatureRepudiated.name, subject, { kind: form.kind });
      }
    });
  }

  /** What a manager found. If the signature stands, the entry counts again; if it falls, it never does. */
  resolve(actor: Actor, id: string, { outcome, reason }: ResolutionForm): Promise<void> {
    return this.db.transaction(async () => {
      // NOTE: rows of this table cannot be locked, since nobody may change them.
      await this.db.takeTurns(`repudiation:${id}`);
      const { organisationId } = this.db;
      const one = await this.db.of(Repudiation).findOneByOrFail({ organisationId, id });
      if (one.traineeId === actor.personId) throw new Forbidden('practice.linked.errors.ownSignature');
      if (await this.queries.resolutionOf(id)) throw new Conflict('practice.linked.errors.resolved');
      const own = randomUUID();
      await this.db.of(RepudiationResolution).insert({
        id: own,
        organisationId,
        repudiationId: id,
        resolvedById: actor.personId,
        outcome,
        reasonSealed: this.sealing.seal(reason, place('repudiation_resolutions', own)),
        resolvedAt: this.clock.now(),
      });
      const { entryId, traineeId } = one;
      await this.outbox.publish(RepudiationResolved, { entryId, traineeId });
      await this.audit.record(actor, RepudiationResolved.name, `practice-entry:${entryId}`, { outcome });
    });
  }

  /** Why a signature was taken back, in clear. */
  reasonOf({ id, reasonSealed }: Pick<Repudiation, 'id' | 'reasonSealed'>): string {
    return this.sealing.open(reasonSealed, place('signature_repudiations', id));
  }

  /** Why a signature stands or falls, in clear. */
  findingOf({ id, reasonSealed }: Pick<RepudiationResolution, 'id' | 'reasonSealed'>): string {
    return this.sealing.open(reasonSealed, place('repudiation_resolutions', id));
  }

  private row(
    { request, now }: Visit,
    { kind, reason }: RepudiationForm,
    signed: Pick<Repudiation, 'signOffId' | 'entryId' | 'traineeId'>,
  ): Repudiation {
    const id = randomUUID();
    return {
      ...signed,
      id,
      organisationId: request.organisationId,
      requestId: request.id,
      signerId: request.supervisorId,
      kind,
      reasonSealed: this.sealing.seal(reason, place('signature_repudiations', id)),
      repudiatedAt: now,
    };
  }
}
