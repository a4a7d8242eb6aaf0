import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import type { StatusPlace } from './purposes';

/** Gives certificates their places in the status lists of the organisation at hand. */
@Injectable()
export class StatusPlaces {
  constructor(private readonly db: Database) {}

  /**
   * A random free place, taken in one statement and never given twice; a new list is opened when the last is full.
   * Rolled back, the place is free again.
   */
  async take(): Promise<StatusPlace> {
    const [place] = await this.db.query<StatusPlace>(
      'SELECT in_list AS list, at_index AS index FROM take_status_place($1)',
      [this.db.organisationId],
    );
    if (!place) throw new Error('No place in a status list was found');
    return place;
  }
}
