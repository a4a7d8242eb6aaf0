import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Sealing } from '../../shared/sealing/sealing.service';
import { disclosed, type Disclosed } from './shareable';
import { SharedFacts } from './shared-facts.queries';
import { ShareLink } from './share-link.entity';
import { placeOf } from './share-links.service';
import { shareState } from './share-state';
import { hashOf } from './share-tokens.provider';
import { RecentVisits } from './visits';

/** What whoever opens a link is told. An ended link tells of nothing but itself. */
export type Opened =
  | { kind: 'unknown' }
  | { kind: 'ended' }
  | { kind: 'over'; endsOn: string }
  | { kind: 'open'; endsOn: string; purpose: string | null; disclosed: Disclosed };

/** Who opens a link, as far as it takes to count one visit once; null for those who are not counted. */
export type Visitor = { address: string; agent: string } | null;

const HOUR = 3_600_000;

/** Opens links for anybody who has their address. */
@Injectable()
export class ShareViewing {
  private readonly visits = new RecentVisits();

  constructor(
    private readonly db: Database,
    private readonly facts: SharedFacts,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** What the link with this token shows now. Opening it is counted, nothing about the visitor is kept. */
  async open(token: string, visitor: Visitor): Promise<Opened> {
    const hash = hashOf(token);
    const organisationId = await this.whose(hash);
    if (!organisationId) return { kind: 'unknown' };
    return this.db.within({ organisationId }, () =>
      this.db.transaction(async () => {
        const link = await this.db.of(ShareLink).findOneBy({ organisationId, tokenHash: hash });
        return link ? this.show(link, visitor) : { kind: 'unknown' };
      }),
    );
  }

  private whose(hash: Buffer): Promise<string | null> {
    return this.db.transaction(async () => {
      const [row] = await this.db.query<{ id: string | null }>(
        'SELECT organisation_of_share_link($1) AS id',
        [hash],
      );
      return row?.id ?? null;
    });
  }

  private async show(link: ShareLink, visitor: Visitor): Promise<Opened> {
    const { all, condition, today } = await this.facts.of(link.certificateId);
    const { endsOn } = link;
    const state = shareState(link, today);
    if (state === 'ended') return { kind: 'ended' };
    if (state === 'over') return { kind: 'over', endsOn };
    if (visitor) await this.count(link, visitor);
    const purpose = link.purposeShown ? link.purposeSealed : null;
    return {
      kind: 'open',
      endsOn,
      purpose: this.sealing.open(purpose, placeOf(link.id, 'purpose')),
      disclosed: disclosed(all, condition, link.shows),
    };
  }

  private async count({ id, organisationId }: ShareLink, { address, agent }: NonNullable<Visitor>) {
    const now = this.clock.now().getTime();
    if (!this.visits.isNew([id, address, agent], now)) return;
    await this.db.query(
      `INSERT INTO share_link_views (organisation_id, link_id, hour, views) VALUES ($1, $2, $3, 1)
       ON CONFLICT (organisation_id, link_id, hour) DO UPDATE SET views = share_link_views.views + 1`,
      [organisationId, id, new Date(Math.floor(now / HOUR) * HOUR)],
    );
  }
}
