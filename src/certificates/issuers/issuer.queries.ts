import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import type { Achievement } from '../snapshot';

/** An organisation as it is publicly known. */
export type KnownIssuer = { id: string; name: string; slug: string; timeZone: string };

/** What certificates are issued for, as the newest of them says; null where it is from before that was kept. */
export type Certified = { title: string; achievement: Achievement | null };

/** How many certificates, from the newest on, tell what an organisation certifies: so that asking costs the same for all. */
const LATELY = 1000;

/** Questions that anybody may ask about an organisation that issues certificates. */
@Injectable()
export class IssuerQueries {
  constructor(private readonly db: Database) {}

  /** The organisation with this name in public addresses, or null. */
  async find(slug: string): Promise<KnownIssuer | null> {
    const [issuer] = await this.db.transaction(() =>
      this.db.query<KnownIssuer>(
        'SELECT id, name, slug, time_zone AS "timeZone" FROM organisations WHERE slug = $1',
        [slug],
      ),
    );
    return issuer ?? null;
  }

  /** Each programme that the organisation at hand has issued a certificate of lately, by its title. */
  certified(): Promise<Certified[]> {
    return this.db.query<Certified>(
      `SELECT c.programme_title AS title, c.snapshot -> 'achievement' AS achievement
         FROM (SELECT DISTINCT ON (programme_title) id, programme_title, issued_at
                 FROM (SELECT id, programme_title, issued_at FROM certificates
                        WHERE organisation_id = $1 ORDER BY issued_at DESC, id DESC LIMIT ${String(LATELY)}) lately
                ORDER BY programme_title, issued_at DESC) newest
         JOIN certificates c ON c.organisation_id = $1 AND c.id = newest.id
        ORDER BY c.programme_title`,
      [this.db.organisationId],
    );
  }

  /** Whether anybody chose to be found in the public register of the organisation at hand. */
  async hasListed(): Promise<boolean> {
    const [found] = await this.db.query<{ found: boolean }>(
      'SELECT EXISTS (SELECT FROM register_listings WHERE organisation_id = $1) AS found',
      [this.db.organisationId],
    );
    return found?.found ?? false;
  }
}
