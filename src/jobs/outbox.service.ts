import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import { type NewRow, newRow } from '../shared/database/statements';
import type { EventDefinition } from './event';
import type { Job } from './job';
import { OutboxEvent } from './outbox-event.entity';

/** Where services say that something happened. */
@Injectable()
export class Outbox {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Told to every subscriber if, and only if, the transaction at hand commits; within the organisation at hand. */
  async publish<Payload extends object>(event: EventDefinition<Payload>, payload: Payload): Promise<void> {
    await this.db.addTogether([this.telling(event, payload)]);
  }

  /** What `publish` adds, for those who add it together with other rows. */
  telling<Payload extends object>(event: EventDefinition<Payload>, payload: Payload): NewRow {
    return newRow(OutboxEvent, {
      id: randomUUID(),
      organisationId: this.db.tenant.organisationId,
      name: event.name,
      payload: event.schema.parse(payload),
      createdAt: this.clock.now(),
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
  async address({ eventId, organisationId, eventName, payload, subscriber }: Job): Promise<void> {
    await this.db.query(
      `INSERT INTO outbox_events (id, organisation_id, name, payload, subscriber, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING`,
      [eventId, organisationId, eventName, JSON.stringify(payload), subscriber, this.clock.now()],
    );
  }
}
