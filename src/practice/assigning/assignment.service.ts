import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Forbidden } from '../../shared/errors';
import { AssignmentChecks } from './assignment-checks.service';
import { AssignmentChronicle } from './assignment-chronicle.service';
import { assertCanEnd, assertProposed, overlap } from './assignment-rules';
import { AssignmentWriter } from './assignment-writer.service';
import type { Ending, NewAssignments } from './assigning.schemas';
import { OutsideSupervisors } from './outside-supervisors.service';
import { SupervisorAssignment } from './supervisor-assignment.entity';

/** What came of assigning somebody to several trainees: whom they now supervise, and whom they did already. */
export type Assigned = { made: SupervisorAssignment[]; known: string[] };

/** Who supervises whom, as coordinators decide it. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly db: Database,
    private readonly checks: AssignmentChecks,
    private readonly writer: AssignmentWriter,
    private readonly outside: OutsideSupervisors,
    private readonly chronicle: AssignmentChronicle,
    private readonly clock: Clock,
  ) {}

  /** Assigns a supervisor to several trainees at once; those who are theirs on some of these days stay as they are. */
  assign(actor: Actor, { traineeIds, ...given }: NewAssignments): Promise<Assigned> {
    return this.db.transaction(async () => {
      const ids = [...new Set(traineeIds)].sort();
      await this.checks.newOnes({ ...given, traineeIds: ids });
      ids.forEach((id) => assertOfAnother(actor, id));
      await this.takeTurns(ids);
      const theirs = await this.confirmed(given.supervisorId, ids);
      const known = ids.filter((id) =>
        theirs.some((one) => one.traineeId === id && overlap(one, { ...given, endedOn: null })),
      );
      const by = { proposedBy: actor.personId, decidedBy: actor.personId };
      const made: SupervisorAssignment[] = [];
      for (const traineeId of ids.filter((id) => !known.includes(id)))
        made.push(await this.writer.insert({ ...given, traineeId }, by));
      for (const one of made) await this.chronicle.confirmed(actor, one);
      return { made, known };
    });
  }

  /** Confirms what was proposed; somebody from outside becomes a member who signs by link. */
  confirm(actor: Actor, id: string): Promise<SupervisorAssignment> {
    return this.db.transaction(async () => {
      const one = await this.db.lock(SupervisorAssignment, id);
      assertOfAnother(actor, one.traineeId);
      assertProposed(one);
      await this.checks.relation(one);
      const supervisorId = one.supervisorId ?? (await this.outside.welcome(one));
      const decision = {
        status: 'confirmed' as const,
        decidedBy: actor.personId,
        decidedAt: this.clock.now(),
      };
      const confirmed = await this.writer.change(one, { ...decision, supervisorId });
      await this.chronicle.confirmed(actor, confirmed);
      return confirmed;
    });
  }

  /** Declines what was proposed, with a reason that the trainee reads. */
  decline(actor: Actor, id: string, reason: string): Promise<SupervisorAssignment> {
    return this.db.transaction(async () => {
      const one = await this.db.lock(SupervisorAssignment, id);
      assertProposed(one);
      const declined = await this.writer.change(one, {
        status: 'declined',
        decidedBy: actor.personId,
        decidedAt: this.clock.now(),
        declineReasonSealed: this.writer.sealed(id, 'decline_reason', reason),
      });
      await this.chronicle.declined(actor, declined);
      return declined;
    });
  }

  /** Ends an assignment after this day; what took place until then can still be signed by whoever is a member. */
  end(actor: Actor, id: string, { reason, lastDay }: Ending): Promise<SupervisorAssignment> {
    return this.db.transaction(async () => {
      const one = await this.db.lock(SupervisorAssignment, id);
      assertCanEnd(one);
      const ended = await this.writer.change(one, {
        endedOn: lastDay,
        endedBy: actor.personId,
        endedAt: this.clock.now(),
        endReasonSealed: this.writer.sealed(id, 'end_reason', reason),
      });
      await this.chronicle.ended(actor, ended);
      return ended;
    });
  }

  private confirmed(supervisorId: string, traineeIds: string[]): Promise<SupervisorAssignment[]> {
    return this.db
      .of(SupervisorAssignment)
      .createQueryBuilder('one')
      .where({ organisationId: this.db.organisationId, supervisorId, status: 'confirmed' })
      .andWhere('one.trainee_id = ANY(:traineeIds)', { traineeIds })
      .getMany();
  }

  /** Two managers who assign the same trainee at once take turns. */
  private async takeTurns(traineeIds: readonly string[]): Promise<void> {
    for (const id of traineeIds) await this.db.takeTurns(`assignments:${id}`);
  }
}

/** Who supervises a coordinator who is in training is decided by another. */
function assertOfAnother({ personId }: Pick<Actor, 'personId'>, traineeId: string): void {
  if (personId === traineeId) throw new Forbidden('practice.assigning.errors.own');
}
