import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { Conflict, NotFound } from '../../shared/errors';
import { partOf, type Part, readCursor } from '../../shared/http/cursor';
import { WebhookDue } from '../events';
import { mayBeTold } from '../watching/changes';
import { statusOf } from '../watching/standing';
import { WatchChange } from '../watching/watch-change.entity';
import { WatchesQueries } from '../watching/watches.queries';
import { verificationPath } from '../verifying/code';
import { bodyOf, typeOf } from './sending';
import { WebhookDelivery } from './webhook-delivery.entity';

const PAGE = 25;
const LEASE = '5 minutes';

/** Messages to programs: made of changes, seen in a log, sent again. */
@Injectable()
export class WebhookDeliveries {
  constructor(
    private readonly db: Database,
    private readonly watches: WatchesQueries,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** One message of a change to each address; asked again it makes none. */
  make(changeId: string): Promise<void> {
    return this.db.transaction(async () => {
      const change = await this.db.of(WatchChange).findOneByOrFail({ id: changeId });
      const [row] = await this.watches.some([change.watchId]);
      if (!row || !mayBeTold(change.kind, row)) return;
      const type = typeOf(change.kind);
      const url = `${this.config.publicUrl}${verificationPath(row.code)}`;
      const said = {
        watchId: row.id,
        code: row.code,
        url,
        ...(row.consent === 'agreed' ? { status: statusOf(row, this.clock.now()) } : {}),
      };
      const made = await this.db.query<{ id: string }>(
        `INSERT INTO webhook_deliveries (organisation_id, endpoint_id, change_id, type, body, made_at, due_at)
         SELECT organisation_id, id, $2, $3, $4, $5, $5 FROM webhook_endpoints
          WHERE organisation_id = $1 AND removed_at IS NULL AND switched_off_at IS NULL
         ON CONFLICT ON CONSTRAINT webhook_deliveries_one_per_change DO NOTHING RETURNING id`,
        [this.db.organisationId, changeId, type, bodyOf(type, change.noticedAt, said), this.clock.now()],
      );
      await this.outbox.publishEach(
        WebhookDue,
        made.map(({ id }) => ({ deliveryId: id })),
      );
    });
  }

  /** What was sent to an address, the newest first. */
  async log(endpointId: string, after: string | undefined): Promise<Part<WebhookDelivery>> {
    const from = readCursor(after);
    const rows = await this.db.query<WebhookDelivery>(
      `SELECT id, type, state, made_at AS "madeAt", attempts, due_at AS "dueAt", tried_at AS "triedAt", answered, because
         FROM webhook_deliveries WHERE organisation_id = $1 AND endpoint_id = $2
          AND ($3::timestamptz IS NULL OR (made_at, id) < ($3, $4::uuid))
        ORDER BY made_at DESC, id DESC LIMIT ${String(PAGE + 1)}`,
      [this.db.organisationId, endpointId, from?.key ?? null, from?.id ?? null],
    );
    return partOf(rows, PAGE, ({ madeAt }) => madeAt.toISOString());
  }

  /** Sends a message once more, under its own name, so that a receiver knows it again. */
  sendAgain(endpointId: string, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const delivery = await this.db.lock(WebhookDelivery, id);
      if (delivery.endpointId !== endpointId) throw new NotFound();
      if (delivery.state === 'cancelled') throw new Conflict('certificates.webhooks.cancelled');
      await this.db
        .of(WebhookDelivery)
        .update({ id }, { state: 'waiting', attempts: 0, dueAt: this.clock.now(), because: null });
      await this.outbox.publish(WebhookDue, { deliveryId: id });
    });
  }

  /** Takes up whatever has waited long enough for its next try, in every organisation that has something to send. */
  async takeUpDue(): Promise<void> {
    const now = this.clock.now();
    const waiting = await this.db.transaction(() =>
      this.db.query<{ id: string }>('SELECT organisations_with_webhooks_due($1) AS id', [now]),
    );
    for (const { id: organisationId } of waiting)
      await this.db.within({ organisationId }, () => this.db.transaction(() => this.takeUp(now)));
  }

  private async takeUp(now: Date): Promise<void> {
    const due = await this.db.query<{ id: string }>(
      `UPDATE webhook_deliveries SET due_at = $2::timestamptz + interval '${LEASE}'
        WHERE organisation_id = $1 AND state = 'waiting' AND due_at <= $2 RETURNING id`,
      [this.db.organisationId, now],
    );
    await this.outbox.publishEach(
      WebhookDue,
      due.map(({ id }) => ({ deliveryId: id })),
    );
  }
}
