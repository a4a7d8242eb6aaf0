import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';

/** Gives certificates the numbers that people name them by. */
@Injectable()
export class CertificateNumbers {
  constructor(private readonly db: Database) {}

  /** The next number of the organisation in a year: `2026-0042`. Rolled back, it is given to the next. */
  async next(year: number): Promise<string> {
    const [row] = await this.db.query<{ last: number }>(
      `INSERT INTO certificate_numbers (organisation_id, year, last) VALUES ($1, $2, 1)
       ON CONFLICT (organisation_id, year) DO UPDATE SET last = certificate_numbers.last + 1 RETURNING last`,
      [this.db.organisationId, year],
    );
    return `${year}-${String(row?.last).padStart(4, '0')}`;
  }
}
