import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { type Part, partOf, readCursor } from '../../shared/http/cursor';
import { Sealing } from '../../shared/sealing/sealing.service';
import type { ShareLink } from './share-link.entity';
import { placeOf } from './share-links.service';
import { type ShareState, shareState } from './share-state';
import { ShareTokens } from './share-tokens.provider';

type Row = Omit<ShareLink, 'organisationId' | 'formKey' | 'traineeId'> & {
  views: number;
  lastViewed: Date | null;
};

/** A link as its holder sees it. `lastViewed` is the beginning of an hour. */
export type OwnLink = Omit<Row, 'labelSealed' | 'purposeSealed' | 'tokenHash'> & {
  label: string;
  purpose: string | null;
  state: ShareState;
  /** Null if it cannot be shown again. */
  address: string | null;
};

const columns = `l.id, l.certificate_id AS "certificateId", l.token_hash AS "tokenHash", l.label_sealed AS "labelSealed",
  l.purpose_sealed AS "purposeSealed", l.purpose_shown AS "purposeShown", l.shows, l.made_at AS "madeAt",
  l.ends_on::text AS "endsOn", l.ended_at AS "endedAt", coalesce(v.views, 0)::int AS views, v.last AS "lastViewed"`;
const tables = `share_links l LEFT JOIN LATERAL (SELECT sum(views) AS views, max(hour) AS last FROM share_link_views s
    WHERE s.organisation_id = l.organisation_id AND s.link_id = l.id) v ON true`;

const PAGE = 20;

/** Questions about the links of whoever asks, in the organisation at hand. */
@Injectable()
export class OwnShareLinks {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly tokens: ShareTokens,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Those to one certificate, newest first. */
  async list(actor: Actor, certificateId: string, after?: string, size = PAGE): Promise<Part<OwnLink>> {
    const from = readCursor(after);
    const rows = await this.db.query<Row>(
      `SELECT ${columns} FROM ${tables}
        WHERE l.organisation_id = $1 AND l.trainee_id = $2 AND l.certificate_id = $3
          AND ($4::timestamptz IS NULL OR (l.made_at, l.id) < ($4, $5::uuid))
        ORDER BY l.made_at DESC, l.id DESC LIMIT ${size + 1}`,
      [this.db.organisationId, actor.personId, certificateId, from?.key ?? null, from?.id ?? null],
    );
    const own = rows.map((row) => this.own(row, actor));
    return partOf(own, size, ({ madeAt }) => madeAt.toISOString());
  }

  /** One of them; anybody else's is not found. */
  async find(actor: Actor, id: string): Promise<OwnLink> {
    const [row] = await this.db.query<Row>(
      `SELECT ${columns} FROM ${tables} WHERE l.organisation_id = $1 AND l.trainee_id = $2 AND l.id = $3`,
      [this.db.organisationId, actor.personId, id],
    );
    if (!row) throw new NotFound();
    return this.own(row, actor);
  }

  /** In which hours it was opened and how often, the latest first. */
  hours(id: string): Promise<{ hour: Date; views: number }[]> {
    return this.db.query(
      `SELECT hour, views FROM share_link_views WHERE organisation_id = $1 AND link_id = $2 ORDER BY hour DESC LIMIT 50`,
      [this.db.organisationId, id],
    );
  }

  private own({ labelSealed, purposeSealed, tokenHash, ...row }: Row, { timeZone }: Actor): OwnLink {
    const state = shareState(row, dayOf(this.clock.now(), timeZone));
    const token = state === 'open' ? this.tokens.again({ id: row.id, tokenHash }) : null;
    return {
      ...row,
      label: this.sealing.open(labelSealed, placeOf(row.id, 'label')),
      purpose: this.sealing.open(purposeSealed, placeOf(row.id, 'purpose')),
      state,
      address: token && `${this.config.publicUrl}/s/${token}`,
    };
  }
}
