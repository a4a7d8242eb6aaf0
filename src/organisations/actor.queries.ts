import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database.service';
import type { Actor } from './actor';

/** Who somebody is in their organisation. */
@Injectable()
export class ActorQueries {
  constructor(private readonly db: Database) {}

  /** The person as a member of the organisation they joined first, or null if they belong to none any more. */
  async of(personId: string): Promise<Actor | null> {
    const rows = await this.db.within({ personId }, () =>
      this.db.transaction(() =>
        this.db.query<Actor>(
          `SELECT u.id AS "personId", u.name, u.email, u.locale, m.roles,
                  o.id AS "organisationId", o.name AS "organisationName", o.time_zone AS "timeZone"
             FROM memberships m JOIN users u ON u.id = m.user_id JOIN organisations o ON o.id = m.organisation_id
            WHERE m.user_id = $1 AND m.ended_at IS NULL ORDER BY m.joined_at, m.id LIMIT 1`,
          [personId],
        ),
      ),
    );
    return rows[0] ?? null;
  }
}
