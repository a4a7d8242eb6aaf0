import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { type Cursor, type Part, partOf } from '../../shared/http/cursor';
import type { Levels } from './levels';

const SIZE = 25;

/** An observation as a list shows it: what was seen, when and by whom; never what was written. */
export type ListedObservation = {
  id: string;
  day: string;
  observerId: string;
  entryId: string | null;
  levels: Levels;
};

const columns = `o.id, o.day::text, o.observer_id AS "observerId", o.entry_id AS "entryId", v.levels`;
const holding = `practice_observations o JOIN practice_observation_versions v
  ON v.organisation_id = o.organisation_id AND v.observation_id = o.id AND v.version = o.version`;

/** Questions about observations in the organisation at hand. */
@Injectable()
export class ObservingQueries {
  constructor(private readonly db: Database) {}

  /** What was seen of a trainee, the latest day first. */
  async ofTrainee(traineeId: string, after: Cursor | null): Promise<Part<ListedObservation>> {
    const rows = await this.db.query<ListedObservation>(
      `SELECT ${columns} FROM ${holding}
        WHERE o.organisation_id = $1 AND o.trainee_id = $2 AND ($3::date IS NULL OR (o.day, o.id) < ($3::date, $4::uuid))
        ORDER BY o.day DESC, o.id DESC LIMIT ${SIZE + 1}`,
      [this.db.organisationId, traineeId, after?.key ?? null, after?.id ?? null],
    );
    return partOf(rows, SIZE, ({ day }) => day);
  }

  /** Everything that was seen of a trainee, from the first day on. */
  allOf(traineeId: string): Promise<ListedObservation[]> {
    return this.db.query(
      `SELECT ${columns} FROM ${holding} WHERE o.organisation_id = $1 AND o.trainee_id = $2 ORDER BY o.day, o.id`,
      [this.db.organisationId, traineeId],
    );
  }

  /** What was seen of one entry. */
  ofEntry(entryId: string): Promise<ListedObservation[]> {
    return this.db.query(
      `SELECT ${columns} FROM ${holding} WHERE o.organisation_id = $1 AND o.entry_id = $2 ORDER BY o.id`,
      [this.db.organisationId, entryId],
    );
  }

  /** Whom this person supervises: who has sent them an entry, met them in a session, or was observed by them. */
  async traineesOf(supervisorId: string): Promise<string[]> {
    const rows = await this.db.query<{ traineeId: string }>(
      `SELECT trainee_id AS "traineeId" FROM practice_entries
        WHERE organisation_id = $1 AND supervisor_id = $2 AND status <> 'draft'
       UNION SELECT a.trainee_id FROM supervision_attendances a
         JOIN supervision_sessions s ON s.organisation_id = a.organisation_id AND s.id = a.session_id
        WHERE s.organisation_id = $1 AND s.supervisor_id = $2
       UNION SELECT trainee_id FROM practice_observations WHERE organisation_id = $1 AND observer_id = $2`,
      [this.db.organisationId, supervisorId],
    );
    return rows.map(({ traineeId }) => traineeId);
  }
}
