import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { PracticeEntry } from '../entries/practice-entry.entity';

/** A trainee and somebody without an account whom they name, with entries that wait. */
export type Pair = { traineeId: string; supervisorId: string; entryIds: string[] };

/** A request, still undecided and open, that asks about the entry `e` as it is now. */
const asked = (only: string) => `EXISTS (SELECT FROM signing_request_entries i
  JOIN signing_requests r ON r.organisation_id = i.organisation_id AND r.id = i.request_id
  WHERE i.organisation_id = e.organisation_id AND i.entry_id = e.id AND i.entry_version = e.version ${only})`;
const OPEN = 'AND r.decided_at IS NULL AND r.ended_at IS NULL AND r.expires_at >';

/** What waits for people outside who sign by link. */
@Injectable()
export class AskingQueries {
  constructor(private readonly db: Database) {}

  /** Entries that wait for this supervisor and that no open letter asks about, the earliest day first. */
  unasked(of: { traineeId: string; supervisorId: string }, now: Date): Promise<PracticeEntry[]> {
    return this.db
      .of(PracticeEntry)
      .createQueryBuilder('e')
      .where({ organisationId: this.db.organisationId, ...of, status: 'submitted' })
      .andWhere(`NOT ${asked(`${OPEN} :now`)}`, { now })
      .orderBy('e.day')
      .addOrderBy('e.id')
      .getMany();
  }

  /** As `unasked`, for everybody or for one trainee, by pair. */
  unaskedPairs(now: Date, traineeId: string | null = null): Promise<Pair[]> {
    return this.db.query<Pair>(
      `${this.waiting(`NOT ${asked(`${OPEN} $2`)} AND ($3::uuid IS NULL OR e.trainee_id = $3)`)} LIMIT 50`,
      [this.db.organisationId, now, traineeId],
    );
  }

  /**
   * Whom to write to without being told to: about entries that were never asked about as they are now, nobody who was
   * written to about this trainee since then, and nobody who has said that they are not the supervisor.
   */
  due(writtenBefore: Date): Promise<Pair[]> {
    return this.db.query<Pair>(
      this.waiting(`NOT ${asked('')} AND NOT EXISTS (SELECT FROM signing_requests r
         WHERE r.organisation_id = e.organisation_id AND r.trainee_id = e.trainee_id
           AND r.supervisor_id = e.supervisor_id AND (r.asked_at > $2 OR r.declined))`),
      [this.db.organisationId, writtenBefore],
    );
  }

  /** Whether a trainee names people outside, or has. */
  async concerns(traineeId: string): Promise<boolean> {
    const [row] = await this.db.query<{ concerns: boolean }>(
      `SELECT EXISTS (SELECT FROM signing_requests WHERE organisation_id = $1 AND trainee_id = $2)
           OR EXISTS (${this.waiting('e.trainee_id = $2')}) AS concerns`,
      [this.db.organisationId, traineeId],
    );
    return row?.concerns ?? false;
  }

  /** These entries, the earliest day first. */
  entries(ids: string[]): Promise<PracticeEntry[]> {
    return this.db
      .of(PracticeEntry)
      .createQueryBuilder('e')
      .where({ organisationId: this.db.organisationId })
      .andWhere('e.id = ANY(:ids)', { ids })
      .orderBy('e.day')
      .addOrderBy('e.id')
      .getMany();
  }

  private waiting(which: string): string {
    return `SELECT e.trainee_id AS "traineeId", e.supervisor_id AS "supervisorId",
                   array_agg(e.id ORDER BY e.day, e.id) AS "entryIds"
              FROM practice_entries e JOIN memberships m
                ON m.organisation_id = e.organisation_id AND m.user_id = e.supervisor_id
             WHERE e.organisation_id = $1 AND e.status = 'submitted' AND m.ended_at IS NULL
               AND 'outside-supervisor' = ANY(m.roles) AND ${which}
             GROUP BY e.trainee_id, e.supervisor_id ORDER BY min(e.submitted_at), e.trainee_id, e.supervisor_id`;
  }
}
