import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import type { Selection } from './selection.schemas';

/** NOTE: the same words as the register's own search, or what is chosen is not what was seen. */
const chosen = `c.organisation_id = $1
  AND ($2::text IS NULL OR concat_ws(' ', c.holder_name, c.number, c.code, c.programme_title) ILIKE '%' || $2 || '%')
  AND ($3 <> 'ticked' OR c.id = ANY($4::uuid[]))
  AND ($3 IN ('all', 'ticked', 'not-believed') OR c.standing <> 'revoked') AND ($3 <> 'without-pdf' OR c.rendered_at IS NULL)
  AND ($3 <> 'not-believed' OR EXISTS (SELECT FROM organisation_keys k
    WHERE k.organisation_id = c.organisation_id AND k.revoked_at IS NOT NULL AND (
      k.id = (SELECT e.key_id FROM register_entries e WHERE e.code = c.code)
      OR c.standing <> 'revoked' AND position(k.id::text IN (SELECT v.credential FROM certificate_credentials v
           WHERE v.code = c.code ORDER BY v.version DESC LIMIT 1)) > 0)))`;

/** Choosing from the register of the organisation at hand. */
@Injectable()
export class SelectionQueries {
  constructor(private readonly db: Database) {}

  /** How many certificates of the organisation at hand are chosen. */
  async count(selection: Selection): Promise<number> {
    const [found] = await this.db.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM certificates c WHERE ${chosen}`,
      this.parameters(selection),
    );
    return found?.count ?? 0;
  }

  /** Freezes what matches now as the items of a run, the oldest first. */
  async choose(runId: string, selection: Selection): Promise<void> {
    await this.db.query(
      `INSERT INTO bulk_items (organisation_id, run_id, place, subject_id, trainee_id, certificate_id, state)
       SELECT c.organisation_id, $5, row_number() OVER (ORDER BY c.issued_at, c.number), c.id, c.trainee_id, c.id, 'waiting'
         FROM certificates c WHERE ${chosen}`,
      [...this.parameters(selection), runId],
    );
  }

  private parameters({ search, which, certificate = [] }: Selection): unknown[] {
    const likened = search?.trim().replace(/[\\%_]/g, '\\$&') || null;
    return [this.db.organisationId, likened, which ?? 'all', certificate];
  }
}
