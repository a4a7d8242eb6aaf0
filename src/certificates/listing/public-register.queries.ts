import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { placeAfter, placeIn } from '../../shared/http/listing';
import type { RegisterDocument } from '../verifying/register-entry';
import { type Standing, type Status, statusOn } from '../verifying/status';
import { sought } from './name-key';

/** An organisation as it is publicly known. */
export type PublicIssuer = { id: string; name: string; slug: string; timeZone: string };

/** Somebody who chose to be found. */
export type Listed = {
  seriesId: string;
  code: string;
  holder: string;
  programme: string;
  validUntil: string | null;
  status: Status;
};

type Row = {
  seriesId: string;
  nameKey: string;
  code: string;
  standing: Standing;
  document: RegisterDocument;
};

const PAGE = 25;

/** Of each series that is listed, the term that has begun last, or the first that will; without those who were erased. */
const listed = `FROM register_listings l
  CROSS JOIN LATERAL (SELECT c.id FROM certificates c
    WHERE c.organisation_id = l.organisation_id AND c.series_id = l.series_id
    ORDER BY c.valid_from <= $2::date DESC, CASE WHEN c.valid_from <= $2::date THEN -c.term ELSE c.term END LIMIT 1) c
  JOIN register_entries e ON e.organisation_id = l.organisation_id AND e.certificate_id = c.id
 WHERE l.organisation_id = $1 AND NOT e.document ? 'erasedOn'`;

/** Questions that anybody may ask about those who chose to be found. */
@Injectable()
export class PublicRegisterQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The organisation with this name in public addresses, or null. */
  async issuer(slug: string): Promise<PublicIssuer | null> {
    const [issuer] = await this.db.transaction(() =>
      this.db.query<PublicIssuer>(
        'SELECT id, name, slug, time_zone AS "timeZone" FROM organisations WHERE slug = $1',
        [slug],
      ),
    );
    return issuer ?? null;
  }

  /** By name. `next` asks for the following part. */
  async list(
    { timeZone }: PublicIssuer,
    asked: { search?: string | undefined; programme?: string | undefined; after?: string | undefined },
  ): Promise<{ items: Listed[]; next: string | null }> {
    const today = dayOf(this.clock.now(), timeZone);
    const from = placeIn(asked.after);
    const rows = await this.db.query<Row>(
      `SELECT l.series_id AS "seriesId", l.name_key AS "nameKey", e.code, e.standing, e.document ${listed}
          AND l.name_key LIKE ALL (SELECT '%' || word || '%' FROM unnest($3::text[]) AS word)
          AND ($4::text IS NULL OR e.document ->> 'programme' = $4)
          AND ($5::text IS NULL OR (l.name_key, l.series_id) > ($5, $6::uuid))
        ORDER BY l.name_key, l.series_id LIMIT ${String(PAGE + 1)}`,
      [
        this.db.organisationId,
        today,
        sought(asked.search ?? ''),
        asked.programme ?? null,
        from?.name ?? null,
        from?.id ?? null,
      ],
    );
    const last = rows[PAGE - 1];
    const next = rows.length > PAGE && last ? placeAfter(last.nameKey, last.seriesId) : null;
    return { items: rows.slice(0, PAGE).map((row) => listedOf(row, today)), next };
  }

  /** The programmes of those who are listed. */
  async programmes({ timeZone }: PublicIssuer): Promise<string[]> {
    const rows = await this.db.query<{ programme: string }>(
      `SELECT DISTINCT e.document ->> 'programme' AS programme ${listed} ORDER BY 1`,
      [this.db.organisationId, dayOf(this.clock.now(), timeZone)],
    );
    return rows.map(({ programme }) => programme);
  }
}

function listedOf({ seriesId, code, standing, document }: Row, today: string): Listed {
  const { holder, programme, validUntil, successor } = document;
  const status = statusOn({ standing, ...document, successorFrom: successor?.validFrom ?? null }, today);
  return { seriesId, code, holder, programme, validUntil, status };
}
