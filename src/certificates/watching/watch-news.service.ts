import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Post } from '../../notifications';
import { verificationPath } from '../verifying/code';
import { type ChangeKind, mayBeTold } from './changes';
import { digestLine } from './sentences';
import { WatchesQueries } from './watches.queries';

/** Changes that nobody was written to about yet, as lines of a letter. `id` names the first of them. */
export type News = { id: string; lines: { text: string; url: string }[] };

type Noticed = { id: string; watchId: string; kind: ChangeKind };

/** What was noticed of the people on a list since the last letter. */
@Injectable()
export class WatchNews {
  constructor(
    private readonly db: Database,
    private readonly queries: WatchesQueries,
    private readonly post: Post,
    private readonly clock: Clock,
  ) {}

  /** All of it, which is then told: in the transaction at hand. Null where there is nothing to tell. */
  async take(): Promise<News | null> {
    const changes = await this.takeChanges();
    const [first] = changes;
    if (!first) return null;
    const lines = await this.linesOf(changes);
    return lines.length > 0 ? { id: first.id, lines } : null;
  }

  private takeChanges(): Promise<Noticed[]> {
    return this.db.query<Noticed>(
      `WITH taken AS (UPDATE watch_changes SET mailed_at = $2 WHERE organisation_id = $1 AND mailed_at IS NULL
                      RETURNING id, watch_id, kind, noticed_at)
       SELECT id, watch_id AS "watchId", kind FROM taken ORDER BY noticed_at, id`,
      [this.db.organisationId, this.clock.now()],
    );
  }

  /** Of those whose holder ended it meanwhile only that is said; nothing of those who were taken off the list. */
  private async linesOf(changes: Noticed[]): Promise<News['lines']> {
    const rows = await this.queries.some([...new Set(changes.map(({ watchId }) => watchId))]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return changes.flatMap(({ watchId, kind }) => {
      const row = byId.get(watchId);
      if (!row || !mayBeTold(kind, row)) return [];
      return [{ text: digestLine(kind, row), url: this.post.urlOf(verificationPath(row.code)) }];
    });
  }
}
