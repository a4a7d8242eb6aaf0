import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Outbox } from '../jobs';
import { Audit } from '../shared/audit/audit.service';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import { Conflict, Forbidden, NotFound } from '../shared/errors';
import type { Actor } from './actor';
import { Departures } from './departures.service';
import { MemberLeft } from './events';
import { Members, type Person } from './members.service';
import { Membership } from './membership.entity';

/** Somebody who may leave, what follows from it, and why they cannot, if so. */
export type Leaving = { person: Person; consequences: string[]; refused: Conflict | Forbidden | null };

/** Leaving an organisation. What somebody did there stays, and says who did it. */
@Injectable()
export class DepartureService {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly departures: Departures,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What happens when this member leaves. */
  async look(actor: Actor, personId: string): Promise<Leaving> {
    const membership = await this.membership(personId);
    const person = (await this.members.people([personId])).get(personId);
    if (!person) throw new NotFound();
    const consequences = await this.departures.of(personId);
    return { person, consequences, refused: await this.refusal(actor, membership) };
  }

  /** Ends a membership. The last owner stays; only an owner ends an owner's. */
  end(actor: Actor, personId: string): Promise<void> {
    return this.db.transaction(async () => {
      await this.db.takeTurns(`memberships:${this.db.organisationId}`);
      const membership = await this.membership(personId);
      const refused = await this.refusal(actor, membership);
      if (refused) throw refused;
      await this.db.of(Membership).update({ id: membership.id }, { endedAt: this.clock.now() });
      await this.outbox.publish(MemberLeft, { personId });
      await this.audit.record(actor, 'organisations.member-left', `person:${personId}`, {
        roles: membership.roles,
      });
    });
  }

  private async refusal(actor: Actor, { roles }: Membership): Promise<Conflict | Forbidden | null> {
    if (!roles.includes('owner')) return null;
    if (!actor.roles.includes('owner')) return new Forbidden('organisations.leaving.ownersOnly');
    const owners = await this.members.withRole('owner');
    return owners.length > 1 ? null : new Conflict('organisations.leaving.lastOwner');
  }

  private async membership(userId: string): Promise<Membership> {
    const { organisationId } = this.db;
    const membership = await this.db.of(Membership).findOneBy({ organisationId, userId, endedAt: IsNull() });
    if (!membership) throw new NotFound();
    return membership;
  }
}
