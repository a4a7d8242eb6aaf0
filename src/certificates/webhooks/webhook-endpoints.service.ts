import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Outbox } from '../../jobs';
import { type Client, personIn } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, InvalidInput, NotFound } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import { say } from '../../shared/text';
import { WebhookDue } from '../events';
import { Posting } from './posting.provider';
import { bodyOf, CHANGE_OVER, makeSecret } from './sending';
import { WebhookDelivery } from './webhook-delivery.entity';
import { WebhookEndpoint } from './webhook-endpoint.entity';

/** The most addresses of one organisation. */
export const MOST_ENDPOINTS = 10;

/** For so long a secret that was just made is shown to whoever clicked twice, or did not get the answer. */
const SHOWN_AGAIN = 5 * 60_000;

/** Where the secrets of an address are sealed. */
export const secretPlace = (id: string, column: 'secret' | 'previous_secret') => ({
  table: 'webhook_endpoints',
  id,
  column,
});

/** The addresses of programs that are told of changes, as an organisation keeps them. */
@Injectable()
export class WebhookEndpoints {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly posting: Posting,
  ) {}

  /** Those of the organisation at hand, the oldest first. */
  list(): Promise<WebhookEndpoint[]> {
    const { organisationId } = this.db;
    return this.db
      .of(WebhookEndpoint)
      .find({ where: { organisationId, removedAt: IsNull() }, order: { madeAt: 'ASC', id: 'ASC' } });
  }

  /** One of them; refuses (`NotFound`) one that was removed. */
  async find(id: string): Promise<WebhookEndpoint> {
    const { organisationId } = this.db;
    const found = await this.db.of(WebhookEndpoint).findOneBy({ id, organisationId, removedAt: IsNull() });
    if (!found) throw new NotFound();
    return found;
  }

  /** A new address and its secret, which is told here and never again. An address there is already is a `Conflict`. */
  async make(client: Client, url: string): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
    const refusal = this.posting.refusal(url);
    if (refusal)
      throw new InvalidInput([{ pointer: '/url', detail: say(`certificates.webhooks.fault.${refusal}`) }]);
    return this.db.transaction(async () => {
      await this.db.takeTurns(`webhooks:${client.organisationId}`);
      const there = await this.list();
      if (there.some((one) => one.url === url)) throw new Conflict('certificates.webhooks.thereAlready');
      if (there.length >= MOST_ENDPOINTS)
        throw new Conflict('certificates.webhooks.tooMany', { most: MOST_ENDPOINTS });
      const id = randomUUID();
      const secret = makeSecret();
      const endpoint = await this.db.of(WebhookEndpoint).save({
        ...{ id, organisationId: client.organisationId, url, madeAt: this.clock.now() },
        secretSealed: this.sealing.seal(secret, secretPlace(id, 'secret')),
        ...{ previousSecretSealed: null, previousUntil: null },
        ...{ failingSince: null, switchedOffAt: null, removedAt: null },
      });
      await this.audit.record(personIn(client), 'certificates.webhook-made', `webhook:${id}`, { url });
      return { endpoint, secret };
    });
  }

  /**
   * A new secret; the one before signs beside it for a day. `seen` is when the one before was good until, as whoever asks
   * saw it: a second click gets the same secret again, and does not end the one that the program still knows.
   */
  rotate(client: Client, id: string, seen: string | null): Promise<string> {
    return this.db.transaction(async () => {
      const endpoint = await this.db.lock(WebhookEndpoint, id);
      if (endpoint.removedAt) throw new NotFound();
      if ((endpoint.previousUntil?.toISOString() ?? null) === seen) return this.renew(client, id);
      const since = this.clock.now().getTime() - (endpoint.previousUntil?.getTime() ?? 0) + CHANGE_OVER;
      if (since > SHOWN_AGAIN) throw new Conflict('certificates.webhooks.rotatedAlready');
      return this.sealing.open(endpoint.secretSealed, secretPlace(id, 'secret'));
    });
  }

  private renew(client: Client, id: string): Promise<string> {
    return this.changing(client, id, 'rotated', async ({ secretSealed }) => {
      const secret = makeSecret();
      const before = this.sealing.open(secretSealed, secretPlace(id, 'secret'));
      await this.db.of(WebhookEndpoint).update(
        { id },
        {
          secretSealed: this.sealing.seal(secret, secretPlace(id, 'secret')),
          previousSecretSealed: this.sealing.seal(before, secretPlace(id, 'previous_secret')),
          previousUntil: new Date(this.clock.now().getTime() + CHANGE_OVER),
        },
      );
      return secret;
    });
  }

  /** Nothing is sent there any more. */
  remove(client: Client, id: string): Promise<void> {
    return this.changing(client, id, 'removed', async () => {
      await this.db.of(WebhookEndpoint).update({ id }, { removedAt: this.clock.now() });
    });
  }

  /** Sends there again after it was switched off. */
  switchOn(client: Client, id: string): Promise<void> {
    return this.changing(client, id, 'switched-on', async () => {
      await this.db.of(WebhookEndpoint).update({ id }, { switchedOffAt: null, failingSince: null });
    });
  }

  /** Sends a message that says nothing, to see whether it arrives. */
  test(client: Client, id: string): Promise<void> {
    return this.changing(client, id, 'tested', async (endpoint) => {
      if (endpoint.switchedOffAt) throw new Conflict('certificates.webhooks.isOff');
      const now = this.clock.now();
      const made = await this.db.of(WebhookDelivery).save({
        ...{ organisationId: client.organisationId, endpointId: id, changeId: null, type: 'test' },
        ...{ body: bodyOf('test', now, {}), state: 'waiting' as const, madeAt: now, dueAt: now, attempts: 0 },
      });
      await this.outbox.publish(WebhookDue, { deliveryId: made.id });
    });
  }

  private changing<T>(
    client: Client,
    id: string,
    what: string,
    work: (endpoint: WebhookEndpoint) => Promise<T>,
  ): Promise<T> {
    return this.db.transaction(async () => {
      const endpoint = await this.db.lock(WebhookEndpoint, id);
      if (endpoint.removedAt) throw new NotFound();
      const done = await work(endpoint);
      await this.audit.record(personIn(client), `certificates.webhook-${what}`, `webhook:${id}`);
      return done;
    });
  }
}
