import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import type { Purpose } from './purposes';

/** When another certificate takes the place of one, where that has its bit, and whether it has ended by itself before. */
export type Succession = { list: number; begins: Date; ended: boolean };

/** The first day of what takes its place, as the register says it: the same words that the verdict is read from. */
const from = `(e.document -> 'successor' ->> 'validFrom')`;
const begins = `${from}::date::timestamp AT TIME ZONE (e.document ->> 'timeZone')`;

/** Questions about the bits of status lists of the organisation at hand. */
@Injectable()
export class MarkQueries {
  constructor(private readonly db: Database) {}

  /**
   * The places whose bit is set at an instant. A credential is revoked for good when its certificate is, from the day on
   * which another certificate takes its place, and when a corrected version did; the list that credentials name has these
   * beside what is suspended.
   */
  async marked(list: number, purpose: Purpose, at: Date): Promise<number[]> {
    const rows = await this.db.query<{ index: number }>(
      `SELECT v.status_index AS index FROM certificate_credentials v
         JOIN certificates c ON c.organisation_id = v.organisation_id AND c.id = v.certificate_id
        WHERE v.organisation_id = $1 AND v.status_list = $2
          AND (v.version < c.version OR c.standing = 'revoked' OR ($3 = 'suspension' AND c.standing = 'suspended')
               OR c.id IN (SELECT e.certificate_id FROM register_entries e
                            WHERE e.organisation_id = $1 AND ${from} IS NOT NULL AND ${begins} <= $4))`,
      [this.db.organisationId, list, purpose, at],
    );
    return rows.map(({ index }) => index);
  }

  /** When the next bit of a list is to be set by itself; null for none. */
  async nextChange(list: number, at: Date): Promise<Date | null> {
    const [found] = await this.db.query<{ next: Date | null }>(
      `SELECT min(${begins}) AS next FROM register_entries e
         JOIN certificate_credentials v ON v.organisation_id = e.organisation_id AND v.certificate_id = e.certificate_id
        WHERE e.organisation_id = $1 AND ${from} IS NOT NULL AND ${begins} > $3 AND v.status_list = $2`,
      [this.db.organisationId, list, at],
    );
    return found?.next ?? null;
  }

  /** What the register says of a certificate in whose place another comes; null for one that has no successor. */
  async succession(certificateId: string, at: Date): Promise<Succession | null> {
    const [found] = await this.db.query<Succession>(
      `SELECT c.status_list AS list, ${begins} AS begins,
              coalesce(c.valid_until < ($3::timestamptz AT TIME ZONE (e.document ->> 'timeZone'))::date, false) AS ended
         FROM register_entries e
         JOIN certificates c ON c.organisation_id = e.organisation_id AND c.id = e.certificate_id
        WHERE e.organisation_id = $1 AND e.certificate_id = $2 AND ${from} IS NOT NULL AND c.status_list IS NOT NULL`,
      [this.db.organisationId, certificateId, at],
    );
    return found ?? null;
  }

  /** Has a list written anew at an instant, or earlier where it is to be written earlier already. */
  async expect({ list, begins: at }: Succession): Promise<void> {
    await this.db.query(
      `UPDATE status_list_credentials SET changes_at = least(changes_at, $3)
        WHERE organisation_id = $1 AND list = $2 AND purpose = 'revocation'`,
      [this.db.organisationId, list, at],
    );
  }

  /** The lists that end before `near`, and those of which something has changed by `at`. */
  async due(near: Date, at: Date): Promise<number[]> {
    const rows = await this.db.query<{ list: number }>(
      `SELECT DISTINCT list FROM status_list_credentials
        WHERE organisation_id = $1 AND (valid_until < $2 OR changes_at <= $3) ORDER BY list`,
      [this.db.organisationId, near, at],
    );
    return rows.map(({ list }) => list);
  }
}
