import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import type { Term } from '../verifying/status';
import { endsAround } from './notice';

/** A certificate near its end. Days are ISO days. */
export type Ending = Term & { id: string; traineeId: string };

const columns = `c.id, c.trainee_id AS "traineeId", c.standing, c.valid_from::text AS "validFrom",
  c.valid_until::text AS "validUntil", c.grace_days AS "graceDays",
  least((SELECT min(s.valid_from) FROM certificates s
    WHERE s.organisation_id = c.organisation_id AND s.series_id = c.series_id AND s.term > c.term),
    c.replaced_from)::text AS "successorFrom"`;

/** Which certificates of the organisation at hand come to their end. */
@Injectable()
export class EndingQueries {
  constructor(private readonly db: Database) {}

  /** Those whose holder may have to be told something on this ISO day. */
  around(today: string): Promise<Ending[]> {
    const { from, to } = endsAround(today);
    return this.db.query<Ending>(
      `SELECT ${columns} FROM certificates c
        WHERE c.organisation_id = $1 AND c.standing = 'active' AND c.erased_at IS NULL
          AND c.valid_until <= $3 AND c.valid_until + c.grace_days >= $2 ORDER BY c.id`,
      [this.db.organisationId, from, to],
    );
  }

  /** One of them; undefined where it does not stand any more or its holder was removed from it. */
  async find(id: string): Promise<Ending | undefined> {
    const [found] = await this.db.query<Ending>(
      `SELECT ${columns} FROM certificates c
        WHERE c.organisation_id = $1 AND c.id = $2 AND c.standing = 'active' AND c.erased_at IS NULL`,
      [this.db.organisationId, id],
    );
    return found;
  }
}
