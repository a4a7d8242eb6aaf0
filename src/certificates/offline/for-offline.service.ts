import { Injectable } from '@nestjs/common';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { didOf } from '../credentials/did';
import { listName, type Purpose } from '../status/purposes';

type Row = { name: string; timeZone: string; lists: { list: number; purpose: Purpose }[] };

/** What anybody may keep of an organisation in order to check its certificates without a connection. */
@Injectable()
export class ForOffline {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
  ) {}

  /** Who it is, and where its keys and its status lists are published. */
  async about(slug: string) {
    const [row] = await this.db.transaction(() =>
      this.db.query<Row>(
        `SELECT o.name, o.time_zone AS "timeZone",
                coalesce(jsonb_agg(jsonb_build_object('list', l.list, 'purpose', l.purpose) ORDER BY l.list, l.purpose)
                           FILTER (WHERE l.list IS NOT NULL), '[]') AS lists
           FROM organisations o LEFT JOIN status_list_credentials l ON l.organisation_id = o.id
          WHERE o.slug = $1 GROUP BY o.id`,
        [slug],
      ),
    );
    if (!row) throw new NotFound();
    return {
      did: didOf(this.config.publicUrl, slug),
      slug,
      name: row.name,
      timeZone: row.timeZone,
      didDocument: `/orgs/${slug}/did.json`,
      statusLists: row.lists.map(({ list, purpose }) => ({
        list,
        path: `/orgs/${slug}/status/${listName(purpose, list)}`,
      })),
    };
  }
}
