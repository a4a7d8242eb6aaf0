import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import { Membership } from './membership.entity';
import type { Role } from './roles';

/** Somebody of this organisation, as others see and reach them. */
export type Person = { id: string; name: string; email: string; locale: string };

const columns = 'u.id, u.name, u.email, u.locale';

/** The people of the organisation at hand. */
@Injectable()
export class Members {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** These people by id; somebody of another organisation is not among them. */
  async people(ids: string[]): Promise<Map<string, Person>> {
    const people = await this.db.prepared<Person>(
      `SELECT ${columns} FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.organisation_id = $1 AND m.user_id = ANY($2)`,
      [this.db.organisationId, ids],
    );
    return new Map(people.map((person) => [person.id, person]));
  }

  /** One of them by id; undefined for somebody of another organisation. */
  async person(id: string): Promise<Person | undefined> {
    return (await this.people([id])).get(id);
  }

  /** Those who are members today, with what they are here, by address (lower case). */
  async byEmail(emails: string[]): Promise<Map<string, Person & { roles: Role[] }>> {
    const people = await this.db.query<Person & { roles: Role[] }>(
      `SELECT ${columns}, m.roles FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.organisation_id = $1 AND m.ended_at IS NULL AND u.email = ANY($2)`,
      [this.db.organisationId, emails.map((email) => email.toLowerCase())],
    );
    return new Map(people.map((person) => [person.email, person]));
  }

  /** The names, or parts of names, of people here that a text may speak of. */
  async namedIn(text: string): Promise<string[]> {
    const people = await this.db.query<{ name: string }>(
      `SELECT DISTINCT u.name FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.organisation_id = $1
          AND (string_to_array(lower(u.name), ' ') && $2::text[] OR position(u.name IN $3) > 0)`,
      [this.db.organisationId, text.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [], text],
    );
    return people.map(({ name }) => name);
  }

  /** Everybody who has this role today, by name. */
  withRole(role: Role): Promise<Person[]> {
    return this.db.query<Person>(
      `SELECT ${columns} FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.organisation_id = $1 AND $2 = ANY(m.roles) AND m.ended_at IS NULL ORDER BY u.name, u.id`,
      [this.db.organisationId, role],
    );
  }

  /** Everybody who has one of these roles today, each once: those of the first role first, and by name. */
  async withAnyRole(...roles: Role[]): Promise<Person[]> {
    const people = new Map<string, Person>();
    for (const role of roles) for (const person of await this.withRole(role)) people.set(person.id, person);
    return [...people.values()];
  }

  /** Everybody who has this role today, by name; the owners where nobody has it. */
  async withRoleOrOwners(role: Role): Promise<Person[]> {
    const people = await this.withRole(role);
    return people.length > 0 ? people : this.withRole('owner');
  }

  /** What somebody is here today; nothing for those who are no members. */
  async rolesOf(userId: string): Promise<Role[]> {
    const { organisationId } = this.db;
    const membership = await this.db.of(Membership).findOneBy({ organisationId, userId, endedAt: IsNull() });
    return membership?.roles ?? [];
  }

  /** What each of these people is here today, by id; nobody who is no member. */
  async rolesOfEach(userIds: string[]): Promise<Map<string, Role[]>> {
    const rows = await this.db.query<{ id: string; roles: Role[] }>(
      `SELECT user_id AS id, roles FROM memberships
        WHERE organisation_id = $1 AND user_id = ANY($2) AND ended_at IS NULL`,
      [this.db.organisationId, userIds],
    );
    return new Map(rows.map(({ id, roles }) => [id, roles]));
  }

  /** Makes somebody a member, or changes what they are here. */
  async join(userId: string, roles: Role[]): Promise<void> {
    await this.db
      .of(Membership)
      .upsert(
        { organisationId: this.db.organisationId, userId, roles, joinedAt: this.clock.now(), endedAt: null },
        ['organisationId', 'userId'],
      );
  }
}
