import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { type Actor, Members } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { InvalidInput, NotFound } from '../../shared/errors';
import { t } from '../../shared/text';
import { assertSeen } from '../entries/lifecycle';
import { AgreementSigned } from '../events';
import { called } from '../wording';
import { assertCanSign, assertOpen, daysFaults, type Side, sideOf } from './agreement-rules';
import { agreementStatement, paperStatement } from './agreement-statement';
import { AgreementWriter } from './agreement-writer.service';
import type { AgreementWords, NewAgreement } from './agreements.schemas';
import { SupervisionAgreement } from './supervision-agreement.entity';

/** What trainees and supervisors do with their agreements. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly writer: AgreementWriter,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Drafts an agreement with somebody; either side can. */
  draft(actor: Actor, { with: other, ...words }: NewAgreement): Promise<SupervisionAgreement> {
    return this.db.transaction(async () => {
      refuse(daysFaults(words));
      await this.assertOther(actor, other);
      const [traineeId, supervisorId] =
        other.side === 'supervisor' ? [actor.personId, other.personId] : [other.personId, actor.personId];
      const one = await this.writer.insert({ traineeId, supervisorId, draftedBy: actor.personId }, words);
      await this.note(actor, 'drafted', one);
      return one;
    });
  }

  /** Changes what nobody, or only one side, has signed; whoever has signed signs anew. */
  change(actor: Actor, id: string, words: AgreementWords): Promise<SupervisionAgreement> {
    return this.db.transaction(async () => {
      const { one } = await this.hold(actor, id);
      assertOpen(one);
      if (words.version !== undefined) assertSeen(one, words.version);
      refuse(daysFaults(words));
      const changed = await this.writer.change(one, words);
      await this.note(actor, 'changed', changed);
      return changed;
    });
  }

  /** Signs the version that was read; signed by both, it never changes. */
  sign(actor: Actor, id: string, version: number | null): Promise<SupervisionAgreement> {
    return this.db.transaction(async () => {
      const { one, side } = await this.hold(actor, id);
      assertCanSign(one, side, version);
      const statement = await this.statement(actor, one, side);
      const at = this.clock.now();
      const signature =
        side === 'trainee'
          ? { traineeSignedAt: at, traineeStatement: statement }
          : { supervisorSignedAt: at, supervisorSignedBy: actor.personId, supervisorStatement: statement };
      return this.signed(actor, await this.writer.update(one, signature));
    });
  }

  /** A coordinator has seen, on paper, the signature of a supervisor from outside, who has no place here. */
  signForOutside(actor: Actor, id: string, version: number | null): Promise<SupervisionAgreement> {
    return this.db.transaction(async () => {
      const one = await this.db.lock(SupervisionAgreement, id);
      const roles = await this.members.rolesOf(one.supervisorId);
      if (
        !roles.includes('outside-supervisor') ||
        roles.includes('supervisor') ||
        actor.personId === one.traineeId
      )
        throw new NotFound();
      assertCanSign(one, 'supervisor', version);
      const people = await this.members.people([one.traineeId, one.supervisorId]);
      const names = { supervisor: called(people, one.supervisorId), trainee: called(people, one.traineeId) };
      const text = this.writer.textOf(one);
      const signature = {
        supervisorSignedAt: this.clock.now(),
        supervisorSignedBy: actor.personId,
        supervisorStatement: paperStatement({ name: actor.name, ...names }, { ...one, text }),
      };
      return this.signed(actor, await this.writer.update(one, signature));
    });
  }

  /** Throws away what not both have signed. */
  delete(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const { one } = await this.hold(actor, id);
      assertOpen(one);
      await this.writer.delete(one);
      await this.note(actor, 'deleted', one);
    });
  }

  private async signed(actor: Actor, one: SupervisionAgreement): Promise<SupervisionAgreement> {
    await this.outbox.publish(AgreementSigned, { agreementId: one.id, traineeId: one.traineeId });
    await this.note(actor, 'signed', one);
    return one;
  }

  /** The other side supervises here, or is in training here, and is not oneself. */
  private async assertOther(actor: Actor, { side, personId }: NewAgreement['with']): Promise<void> {
    const mine: Side = side === 'trainee' ? 'supervisor' : 'trainee';
    const roles = await this.members.rolesOf(personId);
    const fits =
      side === 'trainee' ? roles.includes('trainee') : roles.some((role) => role.endsWith('supervisor'));
    if (!fits || !actor.roles.includes(mine) || personId === actor.personId)
      refuse([{ pointer: '/with', detail: t('practice.agreement.errors.with') }]);
  }

  private async statement(actor: Actor, one: SupervisionAgreement, side: Side): Promise<string> {
    const otherId = side === 'trainee' ? one.supervisorId : one.traineeId;
    const other = called(await this.members.people([otherId]), otherId);
    return agreementStatement({ name: actor.name, other }, { ...one, text: this.writer.textOf(one) });
  }

  private async hold({ personId }: Actor, id: string): Promise<{ one: SupervisionAgreement; side: Side }> {
    const one = await this.db.lock(SupervisionAgreement, id);
    const side = sideOf(one, personId);
    if (!side) throw new NotFound();
    return { one, side };
  }

  private note(actor: Actor, what: string, { id, version }: SupervisionAgreement): Promise<void> {
    return this.audit.record(actor, `practice.agreement-${what}`, `supervision-agreement:${id}`, { version });
  }
}

function refuse(errors: InvalidInput['errors']): void {
  if (errors.length > 0) throw new InvalidInput(errors);
}
