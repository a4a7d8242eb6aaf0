import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { readCursor } from '../../shared/http/cursor';
import type { Standing, Term } from '../verifying/status';

/** A certificate in a list. Days are ISO days. */
export type CertificateListed = Term & {
  id: string;
  code: string;
  number: string;
  term: number;
  holderName: string;
  programmeTitle: string;
  awardedOn: string;
  standing: Standing;
  rendered: boolean;
  issuedAt: Date;
  /** Practice behind it was changed, and nobody has said yet that it stands. */
  forReview: boolean;
};

/** One part of a list, and what asks for the next. */
export type Part<T> = { items: T[]; next: string | null };

const PAGE = 25;

const reviewOpen = `(c.standing <> 'revoked' AND EXISTS (SELECT FROM certificate_reviews r
    WHERE r.organisation_id = c.organisation_id AND r.certificate_id = c.id AND r.decided_at IS NULL))`;

const columns = `c.id, c.code, c.number, c.term, c.holder_name AS "holderName", c.programme_title AS "programmeTitle",
  c.awarded_on::text AS "awardedOn", c.valid_from::text AS "validFrom", c.valid_until::text AS "validUntil",
  c.grace_days AS "graceDays", c.standing, c.rendered_at IS NOT NULL AS rendered, c.issued_at AS "issuedAt", ${reviewOpen} AS "forReview",
  least((SELECT min(s.valid_from) FROM certificates s
    WHERE s.organisation_id = c.organisation_id AND s.series_id = c.series_id AND s.term > c.term),
    c.replaced_from)::text AS "successorFrom"`;

/** Questions about the certificates of the organisation at hand. */
@Injectable()
export class CertificatesQueries {
  constructor(private readonly db: Database) {}

  /** Newest first; with `search`, those whose holder, number or code holds it. `next` asks for the following part. */
  async list({ search, after, holder, forReview }: Asked, size = PAGE): Promise<Part<CertificateListed>> {
    const from = readCursor(after);
    const rows = await this.db.query<CertificateListed>(
      `SELECT ${columns} FROM certificates c
        WHERE c.organisation_id = $1 AND ($2::uuid IS NULL OR c.trainee_id = $2)
          AND ($3::text IS NULL OR concat_ws(' ', c.holder_name, c.number, c.code, c.programme_title) ILIKE '%' || $3 || '%')
          AND (${reviewOpen} OR NOT $6)
          AND ($4::timestamptz IS NULL OR (c.issued_at, c.id) < ($4, $5::uuid))
        ORDER BY c.issued_at DESC, c.id DESC LIMIT ${size + 1}`,
      [
        this.db.organisationId,
        holder ?? null,
        likened(search),
        from?.key ?? null,
        from?.id ?? null,
        forReview ?? false,
      ],
    );
    const last = rows[size - 1];
    const next = rows.length > size && last ? `${last.issuedAt.toISOString()}~${last.id}` : null;
    return { items: rows.slice(0, size), next };
  }

  /** One of them, or null; with `holder`, only if it is theirs. */
  async find(id: string, holder: string | null = null): Promise<CertificateListed | null> {
    const rows = await this.db.query<CertificateListed>(
      `SELECT ${columns} FROM certificates c WHERE c.organisation_id = $1 AND c.id = $2 AND ($3::uuid IS NULL OR c.trainee_id = $3)`,
      [this.db.organisationId, id, holder],
    );
    return rows[0] ?? null;
  }
}

export type Asked = {
  search?: string | undefined;
  after?: string | undefined;
  holder?: string;
  /** Only those that are to be looked at again. */
  forReview?: boolean;
};

/** What was typed, with the signs that mean something to LIKE taken as themselves. */
const likened = (search: string | undefined) => search?.trim().replace(/[\\%_]/g, '\\$&') || null;
