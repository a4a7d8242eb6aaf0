import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { WatchChangeNoticed } from '../events';
import { Watch } from './watch.entity';
import type { RegisterDocument } from '../verifying/register-entry';
import type { Standing } from '../verifying/status';
import { type ChangeKind, changesBetween, type Known, knownOf, lookAgainOn } from './changes';

type Looked = {
  id: string;
  told: Known | null;
  answeredAt: Date;
  standing: Standing;
  document: RegisterDocument;
  version: number;
};
type Seen = { id: string; told: Known; told_version: number; look_again_on: string | null };
type Noticed = { watch_id: string; kind: ChangeKind; mark: string };

const BATCH = 500;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Holds what watchers were told against what the public register says, and notices what is new: once for each change,
 * however often it looks.
 */
@Injectable()
export class WatchSweep {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Looks at whatever was changed or may stand differently by its dates, for the organisation at hand. */
  async all(): Promise<void> {
    let after: string | null = NOBODY;
    while (after) after = await this.db.transaction(async () => this.some(await this.toLookAt(after)));
  }

  /** Looks at these alone. */
  one(watchId: string): Promise<void> {
    return this.db.transaction(async () => void (await this.some(await this.toLookAt(NOBODY, watchId))));
  }

  /** Notices that the holder said no, or ended it; nothing where they have changed their mind since. */
  refused(watchId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { consent, answeredAt, removedAt } = await this.db.lock(Watch, watchId);
      if ((consent !== 'declined' && consent !== 'ended') || removedAt) return;
      const mark = `${consent}:${answeredAt?.toISOString() ?? ''}`;
      await this.notice([{ watch_id: watchId, kind: consent, mark }]);
    });
  }

  /** Those who watch a certificate of the organisation at hand look at it now. */
  async ofCertificate(certificateId: string): Promise<void> {
    const watches = await this.db.transaction(() =>
      this.db.query<{ id: string; organisationId: string }>(
        `SELECT id, organisation_id AS "organisationId" FROM certificate_watches
          WHERE issuer_id = $1 AND certificate_id = $2 AND consent = 'agreed' AND removed_at IS NULL ORDER BY id`,
        [this.db.organisationId, certificateId],
      ),
    );
    for (const { id, organisationId } of watches)
      await this.db.within({ organisationId }, () => this.one(id));
  }

  private toLookAt(after: string | null, watchId: string | null = null): Promise<Looked[]> {
    return this.db.query<Looked>(
      `SELECT w.id, w.told, w.answered_at AS "answeredAt", e.standing, e.document, e.version
         FROM certificate_watches w
         JOIN register_entries e ON e.organisation_id = w.issuer_id AND e.certificate_id = w.certificate_id
        WHERE w.organisation_id = $1 AND w.consent = 'agreed' AND w.removed_at IS NULL AND w.id > $2
          AND ($3::uuid IS NULL OR w.id = $3)
          AND (w.told_version IS DISTINCT FROM e.version
               OR w.look_again_on <= ($4::timestamptz AT TIME ZONE (e.document ->> 'timeZone'))::date)
        ORDER BY w.id LIMIT ${String(BATCH)} FOR UPDATE OF w`,
      [this.db.organisationId, after, watchId, this.clock.now()],
    );
  }

  /** Answers where to go on, or null at the end. */
  private async some(looked: Looked[]): Promise<string | null> {
    if (looked.length === 0) return null;
    const now = this.clock.now();
    const seen: Seen[] = [];
    const noticed: Noticed[] = [];
    for (const one of looked) {
      const today = dayOf(now, one.document.timeZone);
      const known = knownOf(one, today);
      noticed.push(...newsOf(one, known));
      seen.push({
        id: one.id,
        told: known,
        told_version: one.version,
        look_again_on: lookAgainOn(one, today),
      });
    }
    await this.keep(seen);
    await this.notice(noticed);
    return looked.length < BATCH ? null : (looked.at(-1)?.id ?? null);
  }

  private async keep(seen: Seen[]): Promise<void> {
    await this.db.query(
      `UPDATE certificate_watches w
          SET told = seen.told, told_version = seen.told_version, look_again_on = seen.look_again_on
         FROM jsonb_to_recordset($2) AS seen (id uuid, told jsonb, told_version int, look_again_on date)
        WHERE w.organisation_id = $1 AND w.id = seen.id`,
      [this.db.organisationId, JSON.stringify(seen)],
    );
    await this.follow(seen.map(({ id }) => id));
  }

  /** Where the next term has begun the watch is about that from now on, unless it is watched already. */
  private async follow(ids: string[]): Promise<void> {
    await this.db.query(
      `UPDATE certificate_watches w SET certificate_id = next.certificate_id, told = NULL, told_version = NULL
         FROM register_entries e JOIN register_entries next
           ON next.organisation_id = e.organisation_id AND next.code = e.document -> 'successor' ->> 'code'
        WHERE w.organisation_id = $1 AND w.id = ANY($2) AND w.told ->> 'status' = 'superseded'
          AND e.organisation_id = w.issuer_id AND e.certificate_id = w.certificate_id
          AND NOT EXISTS (SELECT FROM certificate_watches o
                           WHERE o.organisation_id = w.organisation_id AND o.certificate_id = next.certificate_id)`,
      [this.db.organisationId, ids],
    );
  }

  private async notice(noticed: Noticed[]): Promise<void> {
    const made = await this.db.query<{ id: string }>(
      `INSERT INTO watch_changes (organisation_id, watch_id, kind, mark, noticed_at)
       SELECT $1, watch_id, kind, mark, $2
         FROM jsonb_to_recordset($3) AS noticed (watch_id uuid, kind text, mark text)
       ON CONFLICT ON CONSTRAINT watch_changes_once DO NOTHING RETURNING id`,
      [this.db.organisationId, this.clock.now(), JSON.stringify(noticed)],
    );
    await this.outbox.publishEach(
      WatchChangeNoticed,
      made.map(({ id }) => ({ changeId: id })),
    );
  }
}

/** The first look after a holder agreed is what later ones are held against. */
function newsOf({ id, told, answeredAt, version }: Looked, known: Known): Noticed[] {
  if (!told) return [{ watch_id: id, kind: 'agreed', mark: `agreed:${answeredAt.toISOString()}` }];
  return changesBetween(told, known).map((kind) => ({
    watch_id: id,
    kind,
    mark: `${kind}:${String(version)}:${known.validUntil ?? ''}:${kind === 'expiring' ? String(known.soon) : ''}`,
  }));
}
