import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import { type Actor, Members } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { dayOf, list } from '../../shared/dates';
import { Conflict, type InputError, InvalidInput, NotFound } from '../../shared/errors';
import { t } from '../../shared/text';
import type { AbsenceList } from './absences.view';
import { absenceFaults, bothAway } from './absence-rules';
import type { NewAbsence } from './assigning.schemas';
import { AssignmentsQueries } from './assignments.queries';
import { notEntitled } from './entitlement';
import { Entitlements } from './entitlements.service';
import { SupervisorAbsence } from './supervisor-absence.entity';

/** Supervisors who are away, and who signs meanwhile. An absence ends by itself. */
@Injectable()
export class AbsenceService {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly entitlements: Entitlements,
    private readonly assignments: AssignmentsQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** This supervisor's absences, the latest first, and who could sign meanwhile. */
  async list({ personId, timeZone }: Actor): Promise<AbsenceList> {
    const where = { organisationId: this.db.organisationId, supervisorId: personId };
    const order = { awayFrom: 'DESC', setAt: 'DESC' } as const;
    const absences = await this.db.of(SupervisorAbsence).find({ where, order, take: 25 });
    const people = await this.members.people(absences.map(({ delegateId }) => delegateId));
    const supervisors = (await this.members.withRole('supervisor')).filter(({ id }) => id !== personId);
    return { absences, people, supervisors, today: dayOf(this.clock.now(), timeZone) };
  }

  /** Says that this supervisor is away between two days, and who signs meanwhile: somebody who may, for all of theirs. */
  set(actor: Actor, given: NewAbsence): Promise<SupervisorAbsence> {
    return this.db.transaction(async () => {
      const today = dayOf(this.clock.now(), actor.timeZone);
      await this.db.takeTurns(`absences:${actor.personId}`);
      const faults = [...absenceFaults(given, today), ...(await this.delegateFaults(actor, given, today))];
      if (faults.length > 0) throw new InvalidInput(faults);
      const row: SupervisorAbsence = {
        ...given,
        id: randomUUID(),
        organisationId: this.db.organisationId,
        supervisorId: actor.personId,
        setAt: this.clock.now(),
        calledOffAt: null,
      };
      await this.refuseTwice(row);
      await this.db.of(SupervisorAbsence).insert(row);
      await this.note(actor, 'set', row);
      return row;
    });
  }

  /** Is back early, or does not go after all: from now on everything waits for this supervisor again. */
  callOff(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const absence = await this.db.lock(SupervisorAbsence, id);
      if (absence.supervisorId !== actor.personId) throw new NotFound();
      if (absence.calledOffAt) return;
      await this.db.of(SupervisorAbsence).update({ id }, { calledOffAt: this.clock.now() });
      await this.note(actor, 'called-off', absence);
    });
  }

  private async delegateFaults(actor: Actor, given: NewAbsence, today: string): Promise<InputError[]> {
    const { delegateId, awayFrom } = given;
    const fault = (detail: string): InputError[] => [{ pointer: '/delegateId', detail }];
    const roles = await this.members.rolesOf(delegateId);
    if (delegateId === actor.personId || !roles.includes('supervisor'))
      return fault(t('practice.absence.errors.delegate'));
    const theirs = await this.coming(delegateId, today);
    if (theirs.some((one) => bothAway(one, given))) return fault(t('practice.absence.errors.alsoAway'));
    const day = awayFrom > today ? awayFrom : today;
    const barred = await this.barred(actor.personId, delegateId, day);
    return barred.length > 0 ? fault(t('practice.absence.errors.notFor', { names: list(barred) })) : [];
  }

  /** The names of those trainees of this supervisor's for whom the other may not sign on that day (ISO). */
  private async barred(supervisorId: string, delegateId: string, day: string): Promise<string[]> {
    const traineeIds = await this.assignments.traineesOf(supervisorId, day);
    const ground = await this.entitlements.ground(traineeIds);
    const refused = traineeIds.filter((traineeId) =>
      notEntitled(ground, { traineeId, supervisorId: delegateId, day }),
    );
    return [...(await this.members.people(refused)).values()].map(({ name }) => name).sort();
  }

  private async refuseTwice(row: SupervisorAbsence): Promise<void> {
    const own = await this.coming(row.supervisorId, row.awayFrom);
    if (own.some((one) => bothAway(one, row))) throw new Conflict('practice.absence.errors.twice');
  }

  private coming(supervisorId: string, from: string): Promise<SupervisorAbsence[]> {
    const { organisationId } = this.db;
    const where = { organisationId, supervisorId, calledOffAt: IsNull(), awayUntil: MoreThanOrEqual(from) };
    return this.db.of(SupervisorAbsence).findBy(where);
  }

  private note(actor: Actor, what: string, absence: SupervisorAbsence): Promise<void> {
    const { delegateId, awayFrom, awayUntil } = absence;
    const subject = `supervisor-absence:${absence.id}`;
    return this.audit.record(actor, `practice.absence-${what}`, subject, { delegateId, awayFrom, awayUntil });
  }
}
