import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';

/** A form that somebody is still writing; `entryId` is the entry that it changes, if any. */
export type Begun = { formKey: string; entryId: string | null; savedAt: Date };

const SHOWN = 10;

/** Questions about forms that are still being written, without a look at what stands in them. */
@Injectable()
export class UnfinishedQueries {
  constructor(private readonly db: Database) {}

  /** The forms that this trainee can go on with, the latest first: not what was sent or has been changed since. */
  of(traineeId: string): Promise<Begun[]> {
    return this.db.query<Begun>(
      `SELECT u.form_key AS "formKey", e.id AS "entryId", u.saved_at AS "savedAt"
         FROM practice_unfinished u LEFT JOIN practice_entries e
           ON (e.organisation_id, e.trainee_id, e.form_key) = (u.organisation_id, u.trainee_id, u.form_key)
        WHERE u.organisation_id = $1 AND u.trainee_id = $2 AND coalesce(e.version, 0) = u.entry_version
          AND coalesce(e.status, 'draft') IN ('draft', 'returned')
        ORDER BY u.saved_at DESC LIMIT ${SHOWN}`,
      [this.db.organisationId, traineeId],
    );
  }
}
