import { Injectable } from '@nestjs/common';
import { type EventDefinition, Outbox } from '../jobs';
import type { Actor } from '../organisations';
import { Audit } from '../shared/audit/audit.service';

type Entry = { id: string; traineeId: string; version: number };
type Told<Payload extends object> = EventDefinition<Payload>;

/** Tells what happened to practice and remembers who did it, in the transaction in which it happened. */
@Injectable()
export class Chronicle {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Something that others are told of. */
  async entry(
    actor: Actor,
    event: Told<{ entryId: string; traineeId: string }>,
    entry: Entry,
  ): Promise<void> {
    await this.entries(actor, event, [entry]);
  }

  /** The same of several entries at once, in as many statements as of one. */
  async entries(
    actor: Actor,
    event: Told<{ entryId: string; traineeId: string }>,
    entries: readonly Entry[],
  ): Promise<void> {
    const told = entries.map(({ id, traineeId }) => ({ entryId: id, traineeId }));
    await this.outbox.publishEach(event, told);
    const done = entries.map(({ id, version }) => ({
      subject: `practice-entry:${id}`,
      details: { version },
    }));
    await this.audit.recordEach(actor, event.name, done);
  }

  async session(
    actor: Actor,
    event: Told<{ sessionId: string; traineeId: string }>,
    session: Entry,
  ): Promise<void> {
    await this.outbox.publish(event, { sessionId: session.id, traineeId: session.traineeId });
    await this.note(actor, event.name, `supervision-session:${session.id}`, session);
  }

  async observation(
    actor: Actor,
    event: Told<{ observationId: string; traineeId: string }>,
    observation: Entry,
  ): Promise<void> {
    await this.outbox.publish(event, { observationId: observation.id, traineeId: observation.traineeId });
    await this.note(actor, event.name, `observation:${observation.id}`, observation);
  }

  async nextMeeting(
    actor: Actor,
    event: Told<{ sessionId: string; revision: number }>,
    { sessionId, revision }: { sessionId: string; revision: number },
  ): Promise<void> {
    await this.outbox.publish(event, { sessionId, revision });
    await this.note(actor, event.name, `supervision-session:${sessionId}`, { version: revision });
  }

  /** Something that is remembered only. */
  async note(
    actor: Actor,
    what: string,
    subject: string,
    { version }: Pick<Entry, 'version'>,
  ): Promise<void> {
    await this.audit.record(actor, what, subject, { version });
  }
}
