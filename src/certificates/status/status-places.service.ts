import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import type { StatusPlace } from './purposes';
import { StatusLists } from './status-lists.service';

type Taken = StatusPlace & { opened: boolean };

/** Gives certificates their places in the status lists of the organisation at hand. */
@Injectable()
export class StatusPlaces {
  constructor(
    private readonly db: Database,
    private readonly lists: StatusLists,
  ) {}

  /**
   * A random free place, taken in one statement and never given twice; a new list is opened when the last is full, and
   * signed at once. Rolled back, the place is free again.
   */
  async take(): Promise<StatusPlace> {
    const [taken] = await this.db.prepared<Taken>(
      'SELECT in_list AS list, at_index AS index, opened FROM take_status_place($1)',
      [this.db.organisationId],
    );
    return this.signed(taken);
  }

  /**
   * As `take`, with the next number of the organisation in a year (`2026-0042`) by the same statement; rolled back, it is
   * given to the next. NOTE: the place comes first, so that nobody who waits for one holds a number.
   */
  async takeNumbered(year: number): Promise<{ place: StatusPlace; number: string }> {
    const [taken] = await this.db.prepared<Taken & { last: number }>(
      `WITH place AS MATERIALIZED (SELECT in_list, at_index, opened FROM take_status_place($1)),
            number AS (INSERT INTO certificate_numbers AS n (organisation_id, year, last) SELECT $1, $2, 1 FROM place
                       ON CONFLICT (organisation_id, year) DO UPDATE SET last = n.last + 1 RETURNING last)
       SELECT in_list AS list, at_index AS index, opened, last FROM place, number`,
      [this.db.organisationId, year],
    );
    return { place: await this.signed(taken), number: `${year}-${String(taken?.last).padStart(4, '0')}` };
  }

  private async signed(taken: Taken | undefined): Promise<StatusPlace> {
    if (!taken) throw new Error('No place in a status list was found');
    const { list, index, opened } = taken;
    if (opened) await this.lists.publish(list);
    return { list, index };
  }
}
