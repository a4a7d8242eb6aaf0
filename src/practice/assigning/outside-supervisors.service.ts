import { Injectable } from '@nestjs/common';
import { UserService } from '../../identity';
import { Members, Organisations } from '../../organisations';
import { Conflict } from '../../shared/errors';
import type { SupervisorAssignment } from './supervisor-assignment.entity';

/** Supervisors from outside: members without a place of their own, who sign by link. */
@Injectable()
export class OutsideSupervisors {
  constructor(
    private readonly users: UserService,
    private readonly members: Members,
    private readonly organisations: Organisations,
  ) {}

  /** Makes whoever was proposed a member who supervises from outside, and gives their id. No letter is sent. */
  async welcome(
    one: Pick<SupervisorAssignment, 'outsideName' | 'outsideEmail' | 'traineeId'>,
  ): Promise<string> {
    const { outsideName: name, outsideEmail: email } = one;
    if (!name || !email) throw new Error('Somebody from outside has a name and an address');
    const { locale } = await this.organisations.current();
    const user = await this.users.register({ email, name, locale });
    if (user.id === one.traineeId) throw new Conflict('practice.assigning.errors.memberAlready');
    const roles = await this.members.rolesOf(user.id);
    if (roles.some((role) => role.includes('supervisor'))) return user.id;
    if (roles.length > 0) throw new Conflict('practice.assigning.errors.memberAlready');
    await this.members.join(user.id, ['outside-supervisor']);
    return user.id;
  }
}
