import { Injectable } from '@nestjs/common';
import { SignInService, UserService } from '../identity';
import { Outbox } from '../jobs';
import { Audit } from '../shared/audit/audit.service';
import { Database } from '../shared/database/database.service';
import { Forbidden } from '../shared/errors';
import type { Actor } from './actor';
import { MemberJoined } from './events';
import type { Invitation } from './invitation.schemas';
import { Members } from './members.service';
import type { Role } from './roles';

/** Bringing people in. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly db: Database,
    private readonly users: UserService,
    private readonly members: Members,
    private readonly signIn: SignInService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Makes somebody a member and sends them a link to come in by. Inviting again sends another link. */
  invite(actor: Actor, { name, email, roles }: Invitation): Promise<void> {
    return this.db.transaction(async () => {
      const user = await this.users.register({ email, name, locale: actor.locale });
      const touched = [...roles, ...(await this.members.rolesOf(user.id))];
      if (touched.includes('owner') && !actor.roles.includes('owner')) {
        throw new Forbidden('organisations.people.ownersOnly');
      }
      await this.members.join(user.id, roles as Role[]);
      await this.outbox.publish(MemberJoined, { personId: user.id });
      await this.audit.record(actor, 'organisations.member-invited', `person:${user.id}`, { roles });
      await this.signIn.sendInvitation(user, { inviter: actor.name, organisation: actor.organisationName });
    });
  }
}
