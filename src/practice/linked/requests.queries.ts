import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { type Cursor, type Part, partOf } from '../../shared/http/cursor';
import { SigningRequest } from './signing-request.entity';

const SIZE = 25;

/** How many entries of a request were signed, sent back and left out. */
export type Became = { signed: number; returned: number; left: number };
export type ListedRequest = { request: SigningRequest; became: Became };

/** Of one trainee, or of anybody; only those that concern these people, where somebody was searched for. */
export type RequestWish = { traineeId?: string; of?: string[] | null; after: Cursor | null };

/** Requests for signatures in lists. */
@Injectable()
export class RequestsQueries {
  constructor(private readonly db: Database) {}

  /** The newest first. */
  async list({ traineeId, of, after }: RequestWish): Promise<Part<ListedRequest>> {
    const query = this.db
      .of(SigningRequest)
      .createQueryBuilder('r')
      .where({ organisationId: this.db.organisationId, ...(traineeId ? { traineeId } : {}) })
      .orderBy('r.asked_at', 'DESC')
      .addOrderBy('r.id', 'DESC')
      .limit(SIZE + 1);
    if (of) query.andWhere('(r.trainee_id = ANY(:of) OR r.supervisor_id = ANY(:of))', { of });
    if (after) query.andWhere('(r.asked_at, r.id) < (:key::timestamptz, :id)', after);
    const part = partOf(await query.getMany(), SIZE, ({ askedAt }) => askedAt.toISOString());
    const became = await this.became(part.items.map(({ id }) => id));
    const nothing = { signed: 0, returned: 0, left: 0 };
    return {
      ...part,
      items: part.items.map((request) => ({ request, became: became.get(request.id) ?? nothing })),
    };
  }

  private async became(ids: string[]): Promise<Map<string, Became>> {
    const rows = await this.db.query<Became & { id: string }>(
      `SELECT request_id AS id, count(*) FILTER (WHERE outcome = 'signed')::int AS signed,
              count(*) FILTER (WHERE outcome = 'returned')::int AS returned,
              count(*) FILTER (WHERE outcome = 'left')::int AS "left"
         FROM signing_request_entries WHERE organisation_id = $1 AND request_id = ANY($2) GROUP BY request_id`,
      [this.db.organisationId, ids],
    );
    return new Map(rows.map(({ id, ...counts }) => [id, counts]));
  }
}
