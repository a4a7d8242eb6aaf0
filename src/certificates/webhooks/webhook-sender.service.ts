import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Sealing } from '../../shared/sealing/sealing.service';
import { WebhookSwitchedOff } from '../events';
import { Posting, type Posted } from './posting.provider';
import { isGivenUp, rests, signedHeaders, tryAgainAt } from './sending';
import { SlowReceivers } from './slow-receivers';
import { WebhookDelivery } from './webhook-delivery.entity';
import { WebhookEndpoint } from './webhook-endpoint.entity';
import { secretPlace } from './webhook-endpoints.service';

type Taken = { delivery: WebhookDelivery; url: string; headers: Record<string, string> };

const MINUTE = 60_000;
const LEASE = 5 * MINUTE;

/** Sends messages, each until it has arrived or was tried for three days. */
@Injectable()
export class WebhookSender {
  private readonly slow = new SlowReceivers();

  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly posting: Posting,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** One try, or later while others of a slow program are waited for. What fails is tried again by itself; nothing is thrown. */
  async send(deliveryId: string): Promise<void> {
    const done = await this.slow.take(this.db.organisationId, () => this.trying(deliveryId));
    if (!done) await this.db.transaction(() => this.later(deliveryId));
  }

  private async trying(deliveryId: string): Promise<void> {
    const taken = await this.db.transaction(() => this.take(deliveryId));
    if (!taken) return;
    const posted = await this.posting.post(taken.url, taken.headers, taken.delivery.body);
    await this.db.transaction(() => this.note(taken.delivery, posted));
  }

  private async later(id: string): Promise<void> {
    const dueAt = new Date(this.clock.now().getTime() + MINUTE);
    await this.db.of(WebhookDelivery).update({ id, state: 'waiting' }, { dueAt });
  }

  /** NOTE: due again in minutes, so that a message whose sender dies is sent by another. */
  private async take(id: string): Promise<Taken | null> {
    const delivery = await this.db.lock(WebhookDelivery, id);
    const now = this.clock.now();
    if (delivery.state !== 'waiting' || rests(delivery, now)) return null;
    const endpoint = await this.db.of(WebhookEndpoint).findOneByOrFail({ id: delivery.endpointId });
    if (endpoint.removedAt || endpoint.switchedOffAt || !(await this.mayBeTold(delivery))) {
      await this.db.of(WebhookDelivery).update({ id }, { state: 'cancelled', dueAt: null });
      return null;
    }
    const attempts = delivery.attempts + 1;
    const dueAt = new Date(now.getTime() + LEASE);
    await this.db.of(WebhookDelivery).update({ id }, { attempts, triedAt: now, dueAt });
    const headers = signedHeaders(
      { deliveryId: id, body: delivery.body },
      this.secretsOf(endpoint, now),
      now,
    );
    return { delivery: { ...delivery, attempts }, url: endpoint.url, headers };
  }

  private secretsOf({ id, secretSealed, previousSecretSealed, previousUntil }: WebhookEndpoint, now: Date) {
    const secret = this.sealing.open(secretSealed, secretPlace(id, 'secret'));
    const holds = previousUntil !== null && previousUntil > now;
    const previous = holds
      ? this.sealing.open(previousSecretSealed, secretPlace(id, 'previous_secret'))
      : null;
    return previous === null ? [secret] : [secret, previous];
  }

  /** Whether the holder still agrees, or still does not where that is what is told. */
  private async mayBeTold({ changeId }: WebhookDelivery): Promise<boolean> {
    if (changeId === null) return true;
    const [watch] = await this.db.query(
      `SELECT w.id FROM watch_changes c JOIN certificate_watches w
           ON w.organisation_id = c.organisation_id AND w.id = c.watch_id
        WHERE c.organisation_id = $1 AND c.id = $2 AND w.removed_at IS NULL
          AND w.consent = CASE WHEN c.kind IN ('declined', 'ended') THEN c.kind ELSE 'agreed' END`,
      [this.db.organisationId, changeId],
    );
    return watch !== undefined;
  }

  /** NOTE: a message that has arrived by another try meanwhile has arrived, whatever came of this one. */
  private async note({ id, endpointId, attempts }: WebhookDelivery, posted: Posted): Promise<void> {
    const now = this.clock.now();
    const { answered, because, arrived } = posted;
    const dueAt = arrived ? null : tryAgainAt(attempts, now);
    const state = arrived ? 'delivered' : dueAt ? 'waiting' : 'failed';
    const { state: before } = await this.db.lock(WebhookDelivery, id);
    if (arrived || before === 'waiting')
      await this.db.of(WebhookDelivery).update({ id }, { state, dueAt, answered, because });
    const endpoint = await this.db.lock(WebhookEndpoint, endpointId);
    if (arrived) {
      if (endpoint.failingSince)
        await this.db.of(WebhookEndpoint).update({ id: endpointId }, { failingSince: null });
      return;
    }
    const failingSince = endpoint.failingSince ?? now;
    const off = !endpoint.switchedOffAt && isGivenUp(failingSince, answered, now);
    await this.db
      .of(WebhookEndpoint)
      .update({ id: endpointId }, { failingSince, ...(off ? { switchedOffAt: now } : {}) });
    if (off) await this.outbox.publish(WebhookSwitchedOff, { endpointId });
  }
}
