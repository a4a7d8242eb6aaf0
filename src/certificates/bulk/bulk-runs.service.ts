import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, InvalidInput } from '../../shared/errors';
import { t } from '../../shared/text';
import { BulkItem } from './bulk-item.entity';
import { BulkKinds } from './bulk-kinds.service';
import { BulkQueries } from './bulk.queries';
import { BulkRun } from './bulk-run.entity';
import { BulkTurnCame } from './events';
import { after, possible, type RunAction } from './run-state';
import type { NewRun } from './selection.schemas';

/** What people do with runs: ask for one, pause it, go on with it, stop it, try again what failed. */
@Injectable()
export class BulkRuns {
  constructor(
    private readonly db: Database,
    private readonly kinds: BulkKinds,
    private readonly queries: BulkQueries,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Freezes what is chosen and begins to work on it. The same form a second time gives the run there is. */
  begin(actor: Actor, { formKey, kind: name, search, which, certificate }: NewRun): Promise<string> {
    return this.db.transaction(async () => {
      const kind = this.kinds.find(name);
      if (!kind) throw new InvalidInput([{ pointer: '/kind', detail: t('certificates.bulk.errors.kind') }]);
      const { organisationId } = this.db;
      await this.db.takeTurns(`bulk-run:${formKey}`);
      const known = await this.db.of(BulkRun).findOneBy({ organisationId, formKey });
      if (known) return known.id;
      const id = randomUUID();
      const now = this.clock.now();
      const askedFor = { ...(search ? { search } : {}), ...(which ? { which } : {}) };
      await this.db.of(BulkRun).insert({
        ...{ id, organisationId, formKey, kind: name, askedFor, askedBy: actor.personId, askedAt: now },
        ...{ state: 'working', turn: 0, movedAt: now, finishedAt: null },
      });
      await kind.choose(id, { ...askedFor, certificate });
      const { total } = await this.queries.counts(id);
      if (total === 0) throw new Conflict('certificates.bulk.errors.nothing');
      await this.outbox.publish(BulkTurnCame, { runId: id, turn: 0 });
      await this.audit.record(actor, 'certificates.bulk-begun', `bulk-run:${id}`, { kind: name, total });
      return id;
    });
  }

  /** Pauses, resumes, stops or retries. What has happened already (two clicks) is left as it is. */
  change(actor: Actor, id: string, action: RunAction): Promise<void> {
    return this.db.transaction(async () => {
      const run = await this.db.lock(BulkRun, id);
      const counts = await this.queries.counts(id);
      if (!possible(run, counts, this.clock.now()).includes(action)) {
        if (run.state === after(action)) return;
        throw new Conflict('certificates.bulk.errors.state');
      }
      if (action === 'retry') await this.waitAgain(id);
      await this.set(run, action);
      await this.audit.record(actor, `certificates.bulk-${action}`, `bulk-run:${id}`);
    });
  }

  /** Goes on with runs that lost their worker; run by the clock. */
  async revive(): Promise<void> {
    await this.db.transaction(async () => {
      for (const id of await this.queries.still(this.clock.now()))
        await this.set(await this.db.lock(BulkRun, id), 'resume');
    });
  }

  /** NOTE: a new turn, so that pieces of work that were told of before and not yet begun are not begun. */
  private async set({ id, turn }: BulkRun, action: RunAction): Promise<void> {
    const now = this.clock.now();
    const state = after(action);
    const finishedAt = state === 'stopped' ? now : null;
    await this.db.of(BulkRun).update({ id }, { state, turn: turn + 1, movedAt: now, finishedAt });
    if (state === 'working') await this.outbox.publish(BulkTurnCame, { runId: id, turn: turn + 1 });
  }

  private async waitAgain(runId: string): Promise<void> {
    const { organisationId } = this.db;
    await this.db
      .of(BulkItem)
      .update(
        { organisationId, runId, state: 'failed' },
        { state: 'waiting', because: null, workedAt: null },
      );
  }
}
