import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { type Part, partOf, readCursor } from '../../shared/http/cursor';
import type { BulkItem } from './bulk-item.entity';
import { type Counts, type ItemState, type RunState, STILL } from './run-state';
import type { Selection } from './selection.schemas';

/** A run in a list. */
export type RunListed = {
  id: string;
  kind: string;
  askedFor: Selection;
  askedBy: string;
  askedByName: string;
  askedAt: Date;
  state: RunState;
  movedAt: Date;
  finishedAt: Date | null;
} & Counts;

/** One item of a run with the names people know it by. */
export type ItemListed = {
  place: number;
  /** What the run was about: a certificate, or somebody on the way to one. */
  subjectId: string;
  certificateId: string | null;
  code: string | null;
  number: string | null;
  name: string;
  programme: string | null;
  state: ItemState;
  because: string | null;
};

const PAGE = 25;

const counted = `(SELECT count(*)::int AS total, count(*) FILTER (WHERE i.state = 'waiting')::int AS waiting,
    count(*) FILTER (WHERE i.state = 'done')::int AS done, count(*) FILTER (WHERE i.state = 'left')::int AS "left",
    count(*) FILTER (WHERE i.state = 'failed')::int AS failed
  FROM bulk_items i WHERE i.organisation_id = r.organisation_id AND i.run_id = r.id) AS counts`;

const columns = `r.id, r.kind, r.asked_for AS "askedFor", r.asked_by AS "askedBy", u.name AS "askedByName",
  r.asked_at AS "askedAt", r.state, r.moved_at AS "movedAt", r.finished_at AS "finishedAt", counts.*`;

/** Questions about the runs of the organisation at hand. */
@Injectable()
export class BulkQueries {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  async list(after: string | undefined): Promise<Part<RunListed>> {
    const from = readCursor(after);
    const rows = await this.db.query<RunListed>(
      `SELECT ${columns} FROM bulk_runs r JOIN users u ON u.id = r.asked_by CROSS JOIN LATERAL ${counted}
        WHERE r.organisation_id = $1 AND ($2::timestamptz IS NULL OR (r.asked_at, r.id) < ($2, $3::uuid))
        ORDER BY r.asked_at DESC, r.id DESC LIMIT ${PAGE + 1}`,
      [this.db.organisationId, from?.key ?? null, from?.id ?? null],
    );
    return partOf(rows, PAGE, ({ askedAt }) => askedAt.toISOString());
  }

  /** A run of the organisation at hand, with how far it is; null if there is none. */
  async find(id: string): Promise<RunListed | null> {
    const rows = await this.db.query<RunListed>(
      `SELECT ${columns} FROM bulk_runs r JOIN users u ON u.id = r.asked_by CROSS JOIN LATERAL ${counted}
        WHERE r.organisation_id = $1 AND r.id = $2`,
      [this.db.organisationId, id],
    );
    return rows[0] ?? null;
  }

  /** How many items of a run came to what. */
  async counts(runId: string): Promise<Counts> {
    const [found] = await this.db.query<Counts>(
      `SELECT counts.* FROM (SELECT $1::uuid AS organisation_id, $2::uuid AS id) r CROSS JOIN LATERAL ${counted}`,
      [this.db.organisationId, runId],
    );
    return found ?? { total: 0, waiting: 0, done: 0, left: 0, failed: 0 };
  }

  /** Items in their order, after a place; with `state`, those that came to it. */
  items(runId: string, { state, after = 0, size = PAGE }: Listed): Promise<ItemListed[]> {
    return this.db.query<ItemListed>(
      `SELECT i.place, i.subject_id AS "subjectId", i.certificate_id AS "certificateId", c.code, c.number, c.programme_title AS programme,
              coalesce(c.holder_name, u.name) AS name, i.state, i.because
         FROM bulk_items i JOIN users u ON u.id = i.trainee_id
         LEFT JOIN certificates c ON c.organisation_id = i.organisation_id AND c.id = i.certificate_id
        WHERE i.organisation_id = $1 AND i.run_id = $2 AND i.place > $3 AND ($4::text IS NULL OR i.state = $4)
        ORDER BY i.place LIMIT $5`,
      [this.db.organisationId, runId, after, state ?? null, size],
    );
  }

  /** The places of the first items that wait. */
  async waiting(runId: string, most: number): Promise<number[]> {
    const rows = await this.db.query<{ place: number }>(
      `SELECT place FROM bulk_items WHERE organisation_id = $1 AND run_id = $2 AND state = 'waiting'
        ORDER BY place LIMIT $3`,
      [this.db.organisationId, runId, most],
    );
    return rows.map(({ place }) => place);
  }

  /** One item for this transaction alone, if it waits and nobody else has it; and whether the run is being worked. */
  async claim(runId: string, place: number): Promise<{ working: boolean; item: BulkItem | null }> {
    const [run] = await this.db.query<{ state: RunState }>(
      'SELECT state FROM bulk_runs WHERE organisation_id = $1 AND id = $2',
      [this.db.organisationId, runId],
    );
    if (run?.state !== 'working') return { working: false, item: null };
    const [item] = await this.db.query<BulkItem>(
      `SELECT organisation_id AS "organisationId", run_id AS "runId", place, subject_id AS "subjectId",
              trainee_id AS "traineeId", certificate_id AS "certificateId", state, because, worked_at AS "workedAt"
         FROM bulk_items WHERE organisation_id = $1 AND run_id = $2 AND place = $3 AND state = 'waiting'
          FOR UPDATE SKIP LOCKED`,
      [this.db.organisationId, runId, place],
    );
    return { working: true, item: item ?? null };
  }

  /** Runs that should be working and have not moved for a while. */
  async still(now: Date): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT id FROM bulk_runs WHERE organisation_id = $1 AND state = 'working' AND moved_at <= $2 ORDER BY id`,
      [this.db.organisationId, new Date(now.getTime() - STILL)],
    );
    return rows.map(({ id }) => id);
  }
}

type Listed = { state?: ItemState | undefined; after?: number | undefined; size?: number };
