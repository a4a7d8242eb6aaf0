import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database.service';

/** What waits for somebody, as a figure beside a place in the navigation. */
@Injectable()
export class WaitingQueries {
  constructor(private readonly db: Database) {}

  /** How many practice entries wait for this supervisor's signature. */
  async of(supervisorId: string): Promise<number> {
    const [row] = await this.db.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM practice_entries
        WHERE organisation_id = $1 AND supervisor_id = $2 AND status = 'submitted'`,
      [this.db.organisationId, supervisorId],
    );
    return row?.waiting ?? 0;
  }
}
