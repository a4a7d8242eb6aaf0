import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, NotFound } from '../../shared/errors';
import { ClosedPeriods } from '../periods/closed-periods.service';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { EntriesHandedOver } from '../events';
import { HeldEntries } from '../signing/held-entries.service';
import { entitlementSentence } from './entitlement-words';
import { Entitlements } from './entitlements.service';
import type { HandingOver } from './assigning.schemas';
import { HandoverQueries } from './handover.queries';

/** What came of handing over: what the new supervisor signs from now on, and what stays where it was. */
export type HandedOver = { moved: PracticeEntry[]; stayed: PracticeEntry[] };

/** An entry that its supervisor cannot sign, and why. */
export type Stranded = { entry: PracticeEntry; sentence: string };

/** Succession: what waits for somebody who signs no more is handed to somebody who does. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly db: Database,
    private readonly held: HeldEntries,
    private readonly entitlements: Entitlements,
    private readonly periods: ClosedPeriods,
    private readonly queries: HandoverQueries,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Those unsigned entries of a trainee that name somebody who may not sign them, each with why. */
  async stranded({ personId }: Pick<Actor, 'personId'>): Promise<Stranded[]> {
    const entries = await this.queries.unsigned(personId);
    const answers = await this.entitlements.judge(entries);
    return entries.flatMap((entry, index) => {
      const refused = answers[index];
      return refused ? [{ entry, sentence: entitlementSentence(refused) }] : [];
    });
  }

  /** A trainee gives several unsigned entries of their own to another supervisor, where that one may sign them. */
  ofOneself(actor: Actor, { entryIds, supervisorId }: HandingOver): Promise<HandedOver> {
    return this.db.transaction(async () => {
      const entries = [...(await this.held.of(entryIds)).values()];
      if (entries.length === 0 || entries.some(({ traineeId }) => traineeId !== actor.personId))
        throw new NotFound();
      await this.periods.assertAllOpen(actor.personId, entries.filter(isUnsigned));
      return this.move(actor, entries, supervisorId, false);
    });
  }

  /** A coordinator gives everything that waits for one supervisor to another, where that one may sign it. */
  ofSupervisor(actor: Actor, fromId: string, supervisorId: string): Promise<HandedOver> {
    return this.db.transaction(async () => {
      if (fromId === supervisorId) throw new Conflict('practice.handover.errors.same');
      const held = await this.held.of(await this.queries.entriesOf(fromId));
      const theirs = [...held.values()].filter(
        (entry) => entry.supervisorId === fromId && entry.status !== 'draft',
      );
      return this.move(actor, theirs, supervisorId, true);
    });
  }

  private async move(
    actor: Actor,
    entries: PracticeEntry[],
    supervisorId: string,
    byCoordinator: boolean,
  ): Promise<HandedOver> {
    const open = entries.filter(isUnsigned);
    const answers = await this.entitlements.judge(open.map((entry) => ({ ...entry, supervisorId })));
    const [refused] = answers.flatMap((answer) => answer ?? []);
    const moving = open.filter((entry, index) => !answers[index] && entry.supervisorId !== supervisorId);
    const stayed = entries.filter((entry) => !moving.includes(entry));
    if (moving.length === 0 && refused)
      throw new Conflict('practice.entitlement.refused', { sentence: entitlementSentence(refused) });
    const moved = await this.rewrite(actor, moving, supervisorId);
    await this.tell(supervisorId, moved, byCoordinator);
    return { moved, stayed };
  }

  /** NOTE: each becomes its next version, so that nobody signs what they have read under another name. */
  private async rewrite(actor: Actor, entries: PracticeEntry[], to: string): Promise<PracticeEntry[]> {
    const changedAt = this.clock.now();
    const ids = entries.map(({ id }) => id);
    await this.db.query(
      `UPDATE practice_entries SET supervisor_id = $3, version = version + 1, changed_at = $4
        WHERE organisation_id = $1 AND id = ANY($2)`,
      [this.db.organisationId, ids, to, changedAt],
    );
    for (const { id, supervisorId: from, version } of entries)
      await this.audit.record(actor, 'practice.entry-handed-over', `practice-entry:${id}`, {
        version: version + 1,
        from,
        to,
      });
    return entries.map((entry) => ({ ...entry, supervisorId: to, version: entry.version + 1, changedAt }));
  }

  /** Drafts are told of to nobody. */
  private async tell(toId: string, moved: PracticeEntry[], byCoordinator: boolean): Promise<void> {
    const sent = moved.filter(({ status }) => status !== 'draft');
    const traineeIds = [...new Set(sent.map(({ traineeId }) => traineeId))];
    if (sent.length === 0) return;
    const told = { handoverId: randomUUID(), toId, traineeIds, entries: sent.length, byCoordinator };
    await this.outbox.publish(EntriesHandedOver, told);
  }
}

/** Whether nobody has signed an entry yet. */
const isUnsigned = ({ status }: Pick<PracticeEntry, 'status'>): boolean =>
  status === 'draft' || status === 'submitted' || status === 'returned';
