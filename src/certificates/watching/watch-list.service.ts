import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { type Client, personIn } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import type { Line } from '../checking/list';
import { WatchAsked } from '../events';
import { codesIn, type Existing, type Fault, type Named, type Plan, planOf } from './adding';
import { needsAsking } from './consent';
import { Watch } from './watch.entity';

/** What became of the people that were added. */
export type Added = { asked: number; kept: number; faults: Fault[] };

/** The list of people whom an organisation relies on, as the organisation keeps it. */
@Injectable()
export class WatchList {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Puts people on the list and asks each holder once. What is wrong with a line keeps no other from the list. */
  add(client: Client, lines: readonly Line[]): Promise<Added> {
    return this.db.transaction(async () => {
      await this.db.takeTurns(`watches:${client.organisationId}`);
      const named = await this.named(codesIn(lines));
      const existing = await this.existing([...named.values()].map(({ certificateId }) => certificateId));
      const plan = planOf(lines, { named, existing }, this.clock.now());
      await this.bringBack(plan.keep);
      const asked = await this.ask(client, plan.ask);
      if (asked.length > 0)
        await this.audit.record(
          personIn(client),
          'certificates.watches-asked',
          `organisation:${client.organisationId}`,
          {
            watches: asked,
          },
        );
      return { asked: asked.length, kept: plan.keep.length, faults: plan.faults };
    });
  }

  /** Takes somebody off the list: nothing is told any more. Doing it twice changes nothing. */
  remove(client: Client, id: string): Promise<Watch> {
    return this.db.transaction(async () => {
      const watch = await this.own(id);
      if (watch.removedAt) return watch;
      await this.db.of(Watch).update({ id }, { removedAt: this.clock.now() });
      await this.audit.record(personIn(client), 'certificates.watch-removed', `watch:${id}`);
      return watch;
    });
  }

  /** Puts somebody back who was taken off; after a day, or a no, the holder is asked again. */
  putBack(client: Client, id: string): Promise<Watch> {
    return this.db.transaction(async () => {
      const watch = await this.own(id);
      if (!watch.removedAt) return watch;
      if (!needsAsking(watch, this.clock.now())) await this.bringBack([{ existing: watch, name: null }]);
      else if (watch.consent === 'declined' || watch.consent === 'ended')
        await this.db.of(Watch).update({ id }, { removedAt: null });
      else await this.askAgain([{ id, name: null }], personIn(client)?.personId ?? null);
      await this.audit.record(personIn(client), 'certificates.watch-put-back', `watch:${id}`);
      return watch;
    });
  }

  /** NOTE: an issuer sees rows of others as well, which are not its own to change. */
  private async own(id: string): Promise<Watch> {
    const watch = await this.db.lock(Watch, id);
    if (watch.organisationId !== this.db.organisationId) throw new NotFound();
    return watch;
  }

  private async named(codes: string[]): Promise<Map<string, Named>> {
    const rows = await this.db.query<Named>(
      `SELECT code, organisation_id AS "issuerId", certificate_id AS "certificateId"
         FROM register_entries WHERE code = ANY($1)`,
      [codes],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }

  private async existing(certificateIds: string[]): Promise<Map<string, Existing>> {
    const rows = await this.db.query<Existing>(
      `SELECT id, certificate_id AS "certificateId", name, consent, answered_at AS "answeredAt",
              removed_at AS "removedAt" FROM certificate_watches
        WHERE organisation_id = $1 AND certificate_id = ANY($2)`,
      [this.db.organisationId, certificateIds],
    );
    return new Map(rows.map((row) => [row.certificateId, row]));
  }

  private async bringBack(kept: { existing: Pick<Existing, 'id'>; name: string | null }[]): Promise<void> {
    await this.db.query(
      `UPDATE certificate_watches w SET removed_at = NULL, name = coalesce(kept.name, w.name)
         FROM jsonb_to_recordset($2) AS kept (id uuid, name text) WHERE w.organisation_id = $1 AND w.id = kept.id`,
      [this.db.organisationId, JSON.stringify(kept.map(({ existing: { id }, name }) => ({ id, name })))],
    );
  }

  private async ask(client: Client, asked: Plan['ask']): Promise<string[]> {
    const again = asked.flatMap(({ existing, name }) => (existing ? [{ id: existing.id, name }] : []));
    const anew = asked.filter(({ existing }) => !existing);
    await this.askAgain(again, client.personId);
    const made = await this.db.query<{ id: string }>(
      `INSERT INTO certificate_watches (organisation_id, issuer_id, certificate_id, name, added_by, asked_at)
       SELECT $1, issuer_id, certificate_id, name, $2, $3
         FROM jsonb_to_recordset($4) AS asked (issuer_id uuid, certificate_id uuid, name text) RETURNING id`,
      [
        this.db.organisationId,
        client.personId,
        this.clock.now(),
        JSON.stringify(
          anew.map(({ named, name }) => ({
            issuer_id: named.issuerId,
            certificate_id: named.certificateId,
            name,
          })),
        ),
      ],
    );
    await this.outbox.publishEach(
      WatchAsked,
      made.map(({ id }) => ({ watchId: id })),
    );
    return [...made, ...again].map(({ id }) => id);
  }

  private async askAgain(
    asked: { id: string; name: string | null }[],
    personId: string | null,
  ): Promise<void> {
    await this.db.query(
      `UPDATE certificate_watches w SET consent = 'asked', asked_at = $2, added_by = $3, removed_at = NULL, told = NULL,
              told_version = NULL, look_again_on = NULL, name = coalesce(asked.name, w.name)
         FROM jsonb_to_recordset($4) AS asked (id uuid, name text) WHERE w.organisation_id = $1 AND w.id = asked.id`,
      [this.db.organisationId, this.clock.now(), personId, JSON.stringify(asked)],
    );
    await this.outbox.publishEach(
      WatchAsked,
      asked.map(({ id }) => ({ watchId: id })),
    );
  }
}
