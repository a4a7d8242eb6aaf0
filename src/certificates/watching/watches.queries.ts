import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { placeAfter, placeIn } from '../../shared/http/listing';
import type { RegisterDocument } from '../verifying/register-entry';
import type { Standing } from '../verifying/status';
import type { Consent } from './consent';

/** How somebody on the list stands, in the words of the list. */
export const watchStates = ['valid', 'not-valid', 'waiting', 'declined', 'ended'] as const;
export type WatchState = (typeof watchStates)[number];

/** What part of the list is asked for. `within` are days: those who are valid and end in so many. */
export type WatchWish = {
  search?: string | undefined;
  state?: WatchState | 'expiring' | 'removed' | undefined;
  within?: number | undefined;
  after?: string | undefined;
};

/** Somebody on the list. What the register says is for those to see whose holder agreed. */
export type WatchRow = {
  id: string;
  /** As the watcher called them, or the holder's name once they agreed, or the code. */
  shown: string;
  name: string | null;
  consent: Consent;
  state: WatchState;
  askedAt: Date;
  answeredAt: Date | null;
  removedAt: Date | null;
  code: string;
  standing: Standing;
  document: RegisterDocument;
};

/** How many there are in each state, how many end within 30, 60 and 90 days, and how many were taken off. */
export type WatchCounts = Record<WatchState | 'in30' | 'in60' | 'in90' | 'all' | 'removed', number>;

const PAGE = 25;

/**
 * NOTE: the rule of `statusOn` in SQL, so that one question can ask for a part of a long list; a test holds the two
 * against each other. $1 the organisation, $2 the instant.
 */
const listed = `SELECT w.id, w.name, w.consent, w.asked_at AS "askedAt", w.answered_at AS "answeredAt",
    w.removed_at AS "removedAt", e.code, e.standing, e.document, dates.until - dates.today AS left_days,
    CASE WHEN w.consent = 'agreed' THEN coalesce(w.name, e.document ->> 'holder') ELSE coalesce(w.name, e.code) END AS shown,
    CASE w.consent WHEN 'asked' THEN 'waiting' WHEN 'declined' THEN 'declined' WHEN 'ended' THEN 'ended'
      ELSE CASE WHEN e.standing = 'active' AND dates.today >= dates.begins
                 AND (dates.next IS NULL OR dates.today < dates.next)
                 AND (dates.until IS NULL OR dates.today <= dates.until + dates.grace)
             THEN 'valid' ELSE 'not-valid' END END AS state
  FROM certificate_watches w
  JOIN register_entries e ON e.organisation_id = w.issuer_id AND e.certificate_id = w.certificate_id
  CROSS JOIN LATERAL (SELECT ($2::timestamptz AT TIME ZONE (e.document ->> 'timeZone'))::date AS today,
    (e.document ->> 'validFrom')::date AS begins, (e.document ->> 'validUntil')::date AS until,
    (e.document ->> 'graceDays')::int AS grace, (e.document -> 'successor' ->> 'validFrom')::date AS next) dates
 WHERE w.organisation_id = $1`;

const soon = (days: number) => `state = 'valid' AND left_days BETWEEN 0 AND ${String(days)}`;

/** Questions about the people whom the organisation at hand relies on. */
@Injectable()
export class WatchesQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** By name. `next` asks for the following part. */
  async list(wish: WatchWish, size = PAGE): Promise<{ items: WatchRow[]; next: string | null }> {
    const from = placeIn(wish.after);
    const items = await this.db.query<WatchRow>(
      `WITH listed AS (${listed} AND (w.removed_at IS NOT NULL) = $3)
       SELECT * FROM listed
        WHERE ($4::text IS NULL OR concat_ws(' ', shown, code) ILIKE '%' || $4 || '%')
          AND ($5::text IS NULL OR state = $5)
          AND ($6::int IS NULL OR (state = 'valid' AND left_days BETWEEN 0 AND $6))
          AND ($7::text IS NULL OR (shown, id) > ($7, $8::uuid))
        ORDER BY shown, id LIMIT ${String(size + 1)}`,
      [
        this.db.organisationId,
        this.clock.now(),
        wish.state === 'removed',
        likened(wish.search),
        wish.state === 'removed' || wish.state === 'expiring' ? null : (wish.state ?? null),
        wish.state === 'expiring' ? (wish.within ?? 90) : null,
        from?.name ?? null,
        from?.id ?? null,
      ],
    );
    const last = items[size - 1];
    const next = items.length > size && last ? placeAfter(last.shown, last.id) : null;
    return { items: items.slice(0, size), next };
  }

  /** Of everybody on the list, and of those who were taken off. */
  async counts(): Promise<WatchCounts> {
    const states = watchStates.map(
      (state) => `count(*) FILTER (WHERE state = '${state}')::int AS "${state}"`,
    );
    const ends = [30, 60, 90].map(
      (days) => `count(*) FILTER (WHERE ${soon(days)})::int AS in${String(days)}`,
    );
    const [counts] = await this.db.query<WatchCounts>(
      `WITH listed AS (${listed} AND w.removed_at IS NULL)
       SELECT count(*)::int AS all, ${[...states, ...ends].join(', ')},
              (SELECT count(*)::int FROM certificate_watches WHERE organisation_id = $1 AND removed_at IS NOT NULL) AS removed
         FROM listed`,
      [this.db.organisationId, this.clock.now()],
    );
    if (!counts) throw new Error('Counting answers with a row');
    return counts;
  }

  /** These, by id; whatever the holder answered and whether or not they were taken off. */
  some(ids: readonly string[]): Promise<WatchRow[]> {
    return this.db.query<WatchRow>(`${listed} AND w.id = ANY($3) ORDER BY w.id`, [
      this.db.organisationId,
      this.clock.now(),
      ids,
    ]);
  }
}

/** What was typed, with the signs that mean something to LIKE taken as themselves. */
const likened = (search: string | undefined) => search?.trim().replace(/[\\%_]/g, '\\$&') || null;
