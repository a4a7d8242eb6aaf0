import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { AssignmentReading } from './assignment-reading.service';
import { whoMayOnSomeDay } from './entitlement';
import { Entitlements } from './entitlements.service';
import { HandoverQueries } from './handover.queries';
import { HandoverService } from './handover.service';
import type { HandoverChoices } from './handover.view';
import type { YourSupervisors } from './your-supervisors.view';

/** Their supervisors, as trainees see them. */
@Injectable()
export class YourSupervisorsReading {
  constructor(
    private readonly reading: AssignmentReading,
    private readonly handovers: HandoverService,
    private readonly queries: HandoverQueries,
    private readonly entitlements: Entitlements,
    private readonly members: Members,
  ) {}

  async of(actor: Actor): Promise<YourSupervisors> {
    const { assignments, people, today } = await this.reading.ofTrainee(actor, actor.personId);
    const reasons = this.reading.reasons(assignments);
    const stranded = (await this.handovers.stranded(actor)).length;
    return { assignments, people, today, reasons, stranded };
  }

  /** Everybody of the organisation who supervises, other than oneself. */
  async supervisors({ personId }: Actor): Promise<Person[]> {
    return (await this.members.withRole('supervisor')).filter(({ id }) => id !== personId);
  }

  /** What somebody else has to sign, and who may at all. */
  async handover(actor: Actor): Promise<HandoverChoices> {
    const { personId } = actor;
    const stranded = await this.handovers.stranded(actor);
    const ground = await this.entitlements.ground([personId]);
    const supervisors = whoMayOnSomeDay(ground, personId, this.today(actor)).map((id) => ({
      id,
      name: ground.supervisors.get(id)?.name ?? '',
    }));
    const gone = (await this.queries.unconfirmed(personId)).filter(
      (one) => !ground.supervisors.has(one.supervisorId),
    );
    const sessions = gone.reduce((sum, one) => sum + one.sessions, 0);
    return { stranded, supervisors, sessions };
  }

  today(actor: Actor): string {
    return this.reading.today(actor);
  }
}
