import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.service';

/** Questions about what keys have signed. */
@Injectable()
export class KeysQueries {
  constructor(private readonly db: Database) {}

  /** How many certificates of the organisation at hand rest on each key, by its id: on the one under their newest credential. */
  async certificatesSigned(): Promise<Map<string, number>> {
    const rows = await this.db.query<{ keyId: string; count: number }>(
      `SELECT newest.key_id AS "keyId", count(*)::int AS count
         FROM (SELECT DISTINCT ON (certificate_id)
                      substring(credential FROM '"verificationMethod": *"[^"]*#([0-9a-f-]{36})"') AS key_id
                 FROM certificate_credentials WHERE organisation_id = $1 AND credential IS NOT NULL
                ORDER BY certificate_id, version DESC) newest
        WHERE newest.key_id IS NOT NULL GROUP BY newest.key_id`,
      [this.db.organisationId],
    );
    return new Map(rows.map(({ keyId, count }) => [keyId, count]));
  }
}
