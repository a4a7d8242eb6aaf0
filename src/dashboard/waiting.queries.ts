import { Injectable } from '@nestjs/common';
import { AbsencesQueries } from '../practice';
import { Database } from '../shared/database/database.service';

/** What waits for somebody, as a figure beside a place in the navigation. */
@Injectable()
export class WaitingQueries {
  constructor(
    private readonly db: Database,
    private readonly absences: AbsencesQueries,
  ) {}

  /** How many practice entries wait for this supervisor's signature, or for somebody's in whose place they sign. */
  async of(supervisorId: string): Promise<number> {
    const inPlaceOf = await this.absences.inPlaceOf(supervisorId);
    const [row] = await this.db.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM practice_entries
        WHERE organisation_id = $1 AND supervisor_id = ANY($2) AND status = 'submitted'`,
      [this.db.organisationId, inPlaceOf],
    );
    return row?.waiting ?? 0;
  }
}
