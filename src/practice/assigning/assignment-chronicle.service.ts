import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { AssignmentDecided, AssignmentProposed } from '../events';
import type { SupervisorAssignment } from './supervisor-assignment.entity';

type One = SupervisorAssignment;

/** Tells what happened to assignments and remembers who did it, in the transaction in which it happened. */
@Injectable()
export class AssignmentChronicle {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async proposed(actor: Actor, one: One): Promise<void> {
    await this.outbox.publish(AssignmentProposed, { assignmentId: one.id });
    await this.note(actor, 'proposed', one);
  }

  async confirmed(actor: Actor, one: One): Promise<void> {
    await this.outbox.publish(AssignmentDecided, { assignmentId: one.id });
    await this.note(actor, 'confirmed', one);
  }

  async declined(actor: Actor, one: One): Promise<void> {
    await this.outbox.publish(AssignmentDecided, { assignmentId: one.id });
    await this.note(actor, 'declined', one);
  }

  async ended(actor: Actor, one: One): Promise<void> {
    await this.outbox.publish(AssignmentDecided, { assignmentId: one.id });
    await this.note(actor, 'ended', one);
  }

  withdrawn(actor: Actor, one: One): Promise<void> {
    return this.note(actor, 'withdrawn', one);
  }

  private note(actor: Actor, what: string, one: One): Promise<void> {
    const { traineeId, supervisorId, relation, validFrom, validUntil, endedOn } = one;
    const details = { traineeId, supervisorId, relation, validFrom, validUntil, endedOn };
    return this.audit.record(
      actor,
      `practice.assignment-${what}`,
      `supervisor-assignment:${one.id}`,
      details,
    );
  }
}
