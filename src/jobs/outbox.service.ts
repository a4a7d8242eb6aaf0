import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import type { EventDefinition } from './event';
import type { Job } from './job';

/** Where services say that something happened. */
@Injectable()
export class Outbox {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Told to every subscriber if, and only if, the transaction at hand commits; within the organisation at hand. */
  async publish<Payload extends object>(event: EventDefinition<Payload>, payload: Payload): Promise<void> {
    const { organisationId } = this.db.tenant;
    await this.keep({
      eventId: randomUUID(),
      eventName: event.name,
      organisationId,
      payload: event.schema.parse(payload),
    });
  }

  /** As `publish`, for several things of one kind that happened at once: one statement, however many. */
  async publishEach<Payload extends object>(
    event: EventDefinition<Payload>,
    payloads: readonly Payload[],
  ): Promise<void> {
    const { organisationId } = this.db.tenant;
    const told = payloads.map((payload) => ({ id: randomUUID(), payload: event.schema.parse(payload) }));
    await this.db.query(
      `INSERT INTO outbox_events (id, organisation_id, name, payload, created_at)
       SELECT told.id, $1, $2, told.payload, $3 FROM jsonb_to_recordset($4) AS told (id uuid, payload jsonb)`,
      [organisationId, event.name, this.clock.now(), JSON.stringify(told)],
    );
  }

  /** Told to one subscriber only. The same event id a second time changes nothing. */
  async address(job: Job): Promise<void> {
    await this.keep(job);
  }

  private async keep(event: Omit<Job, 'subscriber'> & { subscriber?: string }): Promise<void> {
    await this.db.query(
      `INSERT INTO outbox_events (id, organisation_id, name, payload, subscriber, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING`,
      [
        event.eventId,
        event.organisationId,
        event.eventName,
        JSON.stringify(event.payload),
        event.subscriber ?? null,
        this.clock.now(),
      ],
    );
  }
}
