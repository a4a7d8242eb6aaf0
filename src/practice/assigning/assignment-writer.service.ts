import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database, isDuplicate } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import type { SupervisorAssignment as Assignment } from './supervisor-assignment.entity';
import { SupervisorAssignment } from './supervisor-assignment.entity';

type Column = 'decline_reason' | 'end_reason';
const place = (id: string, column: Column) => ({ table: 'supervisor_assignments', id, column });

/** What is written down when somebody is assigned or proposed. */
export type NewAssignment = Pick<
  Assignment,
  'traineeId' | 'supervisorId' | 'relation' | 'validFrom' | 'validUntil'
> &
  Pick<Assignment, 'credential' | 'credentialBody' | 'credentialNumber'> &
  Partial<Pick<Assignment, 'outsideName' | 'outsideEmail' | 'outsideOrganisation'>>;

/** Puts assignments into rows; the only place where reasons are sealed and opened. */
@Injectable()
export class AssignmentWriter {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** A new assignment, proposed or, with `decidedBy`, confirmed at once. The same is proposed once. */
  async insert(given: NewAssignment, by: { proposedBy: string; decidedBy?: string }): Promise<Assignment> {
    const now = this.clock.now();
    const row: Assignment = {
      outsideName: null,
      outsideEmail: null,
      outsideOrganisation: null,
      ...given,
      id: randomUUID(),
      organisationId: this.db.organisationId,
      status: by.decidedBy ? 'confirmed' : 'proposed',
      proposedBy: by.proposedBy,
      proposedAt: now,
      decidedBy: by.decidedBy ?? null,
      decidedAt: by.decidedBy ? now : null,
      declineReasonSealed: null,
      endedOn: null,
      endedBy: null,
      endedAt: null,
      endReasonSealed: null,
    };
    await this.db.transaction(() => this.db.of(SupervisorAssignment).insert(row)).catch(refuseTwice);
    return row;
  }

  async change(one: Assignment, changed: Partial<Assignment>): Promise<Assignment> {
    await this.db.of(SupervisorAssignment).update({ id: one.id }, changed);
    return { ...one, ...changed };
  }

  sealed(id: string, column: Column, reason: string): string {
    return this.sealing.seal(reason, place(id, column));
  }

  /** Why it was declined or ended, in clear; null where it was not. */
  reasonsOf(one: Assignment): { declined: string | null; ended: string | null } {
    return {
      declined: this.sealing.open(one.declineReasonSealed, place(one.id, 'decline_reason')),
      ended: this.sealing.open(one.endReasonSealed, place(one.id, 'end_reason')),
    };
  }
}

function refuseTwice(error: unknown): never {
  const twice = ['supervisor_assignments_proposed_once', 'supervisor_assignments_outside_proposed_once'];
  if (twice.some((name) => isDuplicate(error, name)))
    throw new Conflict('practice.assigning.errors.proposedOnce');
  throw error;
}
