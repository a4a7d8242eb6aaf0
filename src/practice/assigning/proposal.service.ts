import { Injectable } from '@nestjs/common';
import { type Actor, Members } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, InvalidInput, NotFound } from '../../shared/errors';
import { t } from '../../shared/text';
import { AssignmentChronicle } from './assignment-chronicle.service';
import { assertProposed, validityFaults } from './assignment-rules';
import { AssignmentWriter } from './assignment-writer.service';
import type { NewProposal } from './assigning.schemas';
import { SupervisorAssignment } from './supervisor-assignment.entity';

type Who = Pick<
  SupervisorAssignment,
  'supervisorId' | 'outsideName' | 'outsideEmail' | 'outsideOrganisation'
>;

/** What trainees propose: that somebody supervises them. */
@Injectable()
export class ProposalService {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly writer: AssignmentWriter,
    private readonly chronicle: AssignmentChronicle,
    private readonly clock: Clock,
  ) {}

  /** Proposes a supervisor of the organisation, or somebody from outside, for a coordinator to decide about. */
  propose(actor: Actor, form: NewProposal): Promise<SupervisorAssignment> {
    return this.db.transaction(async () => {
      const faults = validityFaults(form);
      if (faults.length > 0) throw new InvalidInput(faults);
      const { relation, credential, credentialBody, credentialNumber, validFrom, validUntil } = form;
      const words = { relation, credential, credentialBody, credentialNumber, validFrom, validUntil };
      const who =
        form.who === 'inside' ? await this.inside(actor, form.supervisorId) : await this.fromOutside(form);
      const one = await this.writer.insert(
        { traineeId: actor.personId, ...who, ...words },
        { proposedBy: actor.personId },
      );
      await this.chronicle.proposed(actor, one);
      return one;
    });
  }

  /** Takes a proposal of one's own back, as long as nobody has decided about it. */
  withdraw(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const one = await this.db.lock(SupervisorAssignment, id);
      if (one.traineeId !== actor.personId) throw new NotFound();
      assertProposed(one);
      const decidedAt = this.clock.now();
      await this.writer.change(one, { status: 'withdrawn', decidedBy: actor.personId, decidedAt });
      await this.chronicle.withdrawn(actor, one);
    });
  }

  private async inside({ personId }: Actor, supervisorId: string): Promise<Who> {
    const roles = await this.members.rolesOf(supervisorId);
    if (supervisorId === personId || !roles.includes('supervisor'))
      throw new InvalidInput([
        { pointer: '/supervisorId', detail: t('practice.assigning.errors.supervisor') },
      ]);
    return { supervisorId, outsideName: null, outsideEmail: null, outsideOrganisation: null };
  }

  /** Somebody who is a member already is proposed as what they are, if they supervise. */
  private async fromOutside(form: Extract<NewProposal, { who: 'outside' }>): Promise<Who> {
    const outsideEmail = form.email.toLowerCase();
    const member = (await this.members.byEmail([outsideEmail])).get(outsideEmail);
    if (member && !member.roles.some((role) => role.includes('supervisor')))
      throw new Conflict('practice.assigning.errors.memberAlready');
    return {
      supervisorId: member?.id ?? null,
      outsideName: form.name,
      outsideEmail,
      outsideOrganisation: form.organisation,
    };
  }
}
