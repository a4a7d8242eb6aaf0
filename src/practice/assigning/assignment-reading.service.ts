import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { readCursor } from '../../shared/http/cursor';
import { AssignmentWriter } from './assignment-writer.service';
import {
  type AssignmentCounts,
  AssignmentsQueries,
  type SupervisorListed,
  type TraineeListed,
} from './assignments.queries';
import type { SupervisorsWish } from './assigning.schemas';
import { HandoverQueries, type WaitingFor } from './handover.queries';
import { SupervisorAssignment } from './supervisor-assignment.entity';

/** A part of what a coordinator looks at, with everything its page shows. */
export type Overview = {
  wish: SupervisorsWish;
  counts: AssignmentCounts;
  today: string;
  supervisors: SupervisorListed[];
  trainees: TraineeListed[];
  assignments: SupervisorAssignment[];
  people: Map<string, Person>;
  next: string | null;
};

/** Somebody's assignments, on either side. */
export type OfPerson = {
  person: Person;
  assignments: SupervisorAssignment[];
  people: Map<string, Person>;
  today: string;
};

/** A supervisor with what waits for them, and who could sign instead. */
export type OfSupervisor = OfPerson & { waiting: WaitingFor; member: boolean; others: Person[] };

/** One assignment with everything its page shows. */
export type OpenedAssignment = {
  one: SupervisorAssignment;
  reasons: { declined: string | null; ended: string | null };
  people: Map<string, Person>;
  today: string;
};

/** Assignments as those see them who may. */
@Injectable()
export class AssignmentReading {
  constructor(
    private readonly db: Database,
    private readonly queries: AssignmentsQueries,
    private readonly waiting: HandoverQueries,
    private readonly members: Members,
    private readonly writer: AssignmentWriter,
    private readonly clock: Clock,
  ) {}

  async overview(actor: Actor, wish: SupervisorsWish): Promise<Overview> {
    const today = this.today(actor);
    const counts = await this.queries.counts(today);
    const nothing = { supervisors: [], trainees: [], assignments: [], people: new Map<string, Person>() };
    const named = { search: wish.search ?? '', after: wish.after ?? null };
    if (wish.show === 'supervisors') {
      const { items, next } = await this.queries.supervisors(today, named);
      return { ...nothing, wish, counts, today, supervisors: items, next };
    }
    if (wish.show === 'without') {
      const { items, next } = await this.queries.trainees(today, { ...named, without: true });
      return { ...nothing, wish, counts, today, trainees: items, next };
    }
    const after = readCursor(wish.after);
    const part = wish.show === 'proposed' ? this.queries.proposed(after) : this.queries.ending(today, after);
    const { items, next } = await part;
    return { ...nothing, wish, counts, today, assignments: items, people: await this.named(items), next };
  }

  /** A trainee's assignments; their own as well. */
  async ofTrainee(actor: Actor, traineeId: string): Promise<OfPerson> {
    return this.ofPerson(actor, traineeId, await this.queries.of({ traineeId }));
  }

  async ofSupervisor(actor: Actor, supervisorId: string): Promise<OfSupervisor> {
    const assignments = await this.queries.of({ supervisorId });
    const roles = await this.members.rolesOf(supervisorId);
    const others = await this.members.withRole('supervisor');
    return {
      ...(await this.ofPerson(actor, supervisorId, assignments)),
      waiting: await this.waiting.waitingFor(supervisorId),
      member: roles.some((role) => role.endsWith('supervisor')),
      others: others.filter(({ id }) => id !== supervisorId),
    };
  }

  async open(actor: Actor, id: string): Promise<OpenedAssignment> {
    const where = { organisationId: this.db.organisationId, id };
    const one = await this.db.of(SupervisorAssignment).findOneBy(where);
    if (!one) throw new NotFound();
    const reasons = this.writer.reasonsOf(one);
    return { one, reasons, people: await this.named([one]), today: this.today(actor) };
  }

  /** Why each of these was declined or ended, by id. */
  reasons(assignments: readonly SupervisorAssignment[]): Map<string, string> {
    return new Map(
      assignments.flatMap((one): [string, string][] => {
        const { declined, ended } = this.writer.reasonsOf(one);
        const reason = declined ?? ended;
        return reason ? [[one.id, reason]] : [];
      }),
    );
  }

  today({ timeZone }: Pick<Actor, 'timeZone'>): string {
    return dayOf(this.clock.now(), timeZone);
  }

  private async ofPerson(
    actor: Actor,
    personId: string,
    assignments: SupervisorAssignment[],
  ): Promise<OfPerson> {
    const people = await this.named(assignments, [personId]);
    const person = people.get(personId);
    if (!person) throw new NotFound();
    return { person, assignments, people, today: this.today(actor) };
  }

  private named(
    assignments: readonly SupervisorAssignment[],
    others: string[] = [],
  ): Promise<Map<string, Person>> {
    const ids = assignments.flatMap((one) => [
      one.traineeId,
      ...(one.supervisorId ? [one.supervisorId] : []),
      one.proposedBy,
      ...(one.decidedBy ? [one.decidedBy] : []),
    ]);
    return this.members.people([...new Set([...ids, ...others])]);
  }
}
