import { Injectable } from '@nestjs/common';
import { type Actor, Members, opens, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { NotFound } from '../../shared/errors';
import type { Typed } from '../../shared/http/forms';
import { type Part, readCursor } from '../../shared/http/cursor';
import { t } from '../../shared/text';
import { whoMayOnSomeDay } from '../assigning/entitlement';
import { Entitlements } from '../assigning/entitlements.service';
import { type Side, sideOf, yearFrom } from './agreement-rules';
import { AgreementWriter } from './agreement-writer.service';
import { AgreementsQueries } from './agreements.queries';
import type { SupervisionAgreement } from './supervision-agreement.entity';

/** An agreement with everything its page shows. */
export type OpenedAgreement = {
  one: SupervisionAgreement;
  text: string;
  people: Map<string, Person>;
  /** The side of whoever reads it; null for a coordinator. */
  side: Side | null;
  /** The supervisor comes from outside, so that somebody here records the signature on paper. */
  outside: boolean;
  today: string;
};

/** A part of somebody's agreements. */
export type AgreementList = { part: Part<SupervisionAgreement>; people: Map<string, Person>; today: string };

/** With whom somebody can agree: whom they supervise, and who supervises them. */
export type AgreementChoices = {
  trainees: { id: string; name: string }[];
  supervisors: { id: string; name: string }[];
  today: string;
};

/** Agreements as those see them who may: the two who agree, and coordinators. */
@Injectable()
export class AgreementReading {
  constructor(
    private readonly queries: AgreementsQueries,
    private readonly writer: AgreementWriter,
    private readonly entitlements: Entitlements,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, after: string | undefined): Promise<AgreementList> {
    const part = await this.queries.of(actor.personId, readCursor(after));
    const ids = part.items.flatMap(({ traineeId, supervisorId }) => [traineeId, supervisorId]);
    return { part, people: await this.members.people(ids), today: this.today(actor) };
  }

  async open(actor: Actor, id: string): Promise<OpenedAgreement> {
    const one = await this.queries.find(id);
    const side = one ? sideOf(one, actor.personId) : null;
    if (!one || (!side && !opens(actor.roles, 'practice.assign'))) throw new NotFound();
    const recorder = one.supervisorSignedBy ? [one.supervisorSignedBy] : [];
    const people = await this.members.people([one.traineeId, one.supervisorId, ...recorder]);
    const roles = await this.members.rolesOf(one.supervisorId);
    const outside = roles.includes('outside-supervisor') && !roles.includes('supervisor');
    return { one, text: this.writer.textOf(one), people, side, outside, today: this.today(actor) };
  }

  /** An agreement to which this person is a party. */
  async openOwn(actor: Actor, id: string): Promise<OpenedAgreement> {
    const opened = await this.open(actor, id);
    if (!opened.side) throw new NotFound();
    return opened;
  }

  async choices(actor: Actor): Promise<AgreementChoices> {
    const { personId, roles } = actor;
    const today = this.today(actor);
    const trainees = roles.includes('supervisor') ? await this.members.withRole('trainee') : [];
    const ground = roles.includes('trainee') ? await this.entitlements.ground([personId]) : null;
    const supervisors = ground ? whoMayOnSomeDay(ground, personId, today) : [];
    return {
      trainees: trainees.filter(({ id }) => id !== personId),
      supervisors: supervisors.map((id) => ({ id, name: ground?.supervisors.get(id)?.name ?? '' })),
      today,
    };
  }

  /** What stands in a new agreement: a year from today, in the words that come with Cairn. */
  beginning(actor: Actor, wish: string | undefined): Typed {
    const today = this.today(actor);
    const text = t('practice.agreement.template', { organisation: actor.organisationName });
    return { with: wish ?? '', validFrom: today, validUntil: yearFrom(today), text };
  }

  private today({ timeZone }: Pick<Actor, 'timeZone'>): string {
    return dayOf(this.clock.now(), timeZone);
  }
}
