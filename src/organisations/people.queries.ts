import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database.service';
import { placeAfter, placeIn } from '../shared/http/listing';
import type { Role } from './roles';

export type MemberListed = { id: string; name: string; email: string; roles: Role[]; joinedAt: Date };

const PAGE = 25;

/** Questions about the members of an organisation. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly db: Database) {}

  /** Members by name. `next` asks for the following page. */
  async list({
    search,
    after,
  }: {
    search: string;
    after: string | null;
  }): Promise<{ items: MemberListed[]; next: string | null }> {
    const from = placeIn(after);
    const items = await this.db.query<MemberListed>(
      `SELECT u.id, u.name, u.email, m.roles, m.joined_at AS "joinedAt"
         FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.organisation_id = $1 AND m.ended_at IS NULL
          AND ($2 = '' OR u.name ILIKE '%' || $2 || '%' OR u.email ILIKE '%' || $2 || '%')
          AND ($3::text IS NULL OR (u.name, u.id) > ($3, $4::uuid))
        ORDER BY u.name, u.id LIMIT ${PAGE + 1}`,
      [this.db.organisationId, search.replace(/[\\%_]/g, '\\$&'), from?.name ?? null, from?.id ?? null],
    );
    const last = items[PAGE - 1];
    const next = items.length > PAGE && last ? placeAfter(last.name, last.id) : null;
    return { items: items.slice(0, PAGE), next };
  }
}
