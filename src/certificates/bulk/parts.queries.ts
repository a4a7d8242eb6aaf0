import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import type { RegisterEntry } from '../verifying/register-entry';

/** What is public of a certificate: its entry in the register. */
export type Parts = { entry: RegisterEntry };

const columns = `e.code, e.organisation_id AS "organisationId", e.certificate_id AS "certificateId", e.standing,
  e.document, e.version`;

/** Reads the register for many certificates at a time. */
@Injectable()
export class PartsQueries {
  constructor(private readonly db: Database) {}

  /** Those of the organisation at hand, in no order. */
  async ofCertificates(certificateIds: readonly string[]): Promise<Parts[]> {
    const rows = await this.db.query<RegisterEntry>(
      `SELECT ${columns} FROM register_entries e WHERE e.organisation_id = $1 AND e.certificate_id = ANY ($2)`,
      [this.db.organisationId, certificateIds],
    );
    return rows.map((entry) => ({ entry }));
  }

  /** The next ones of the whole register after a code, by code; with `slug`, those of one issuer. */
  async after(code: string, slug: string | null, most: number): Promise<Parts[]> {
    const rows = await this.db.query<RegisterEntry>(
      `SELECT ${columns} FROM register_entries e
        WHERE e.code > $1 AND ($2::text IS NULL OR e.organisation_id = (SELECT id FROM organisations WHERE slug = $2))
        ORDER BY e.code LIMIT $3`,
      [code, slug, most],
    );
    return rows.map((entry) => ({ entry }));
  }
}
