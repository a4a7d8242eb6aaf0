import { Injectable, Logger } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Failure } from '../../shared/errors';
import { t } from '../../shared/text';
import { BulkItem } from './bulk-item.entity';
import { type BulkKind, BulkKinds, type Outcome } from './bulk-kinds.service';
import { BulkQueries } from './bulk.queries';
import { BulkRun } from './bulk-run.entity';
import { BulkRunFinished, BulkTurnCame } from './events';

/** Items to a piece of work: other jobs get their turn in between. */
const PIECE = 20;
/** Items at once: while one waits for the database, another is printed. */
const LINES = 3;

/**
 * Works runs, a piece at a time. Each item is a transaction of its own that does the work and says so, so that a
 * process that dies leaves items that were done and items that wait, and nothing between.
 */
@Injectable()
export class BulkWork {
  private readonly log = new Logger('Bulk');

  constructor(
    private readonly db: Database,
    private readonly kinds: BulkKinds,
    private readonly queries: BulkQueries,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The piece of this turn; another turn than the run's own was worked already, or is none of anybody's. */
  async turn(runId: string, turn: number): Promise<void> {
    const run = await this.db.transaction(() => this.db.of(BulkRun).findOneByOrFail({ id: runId }));
    if (run.turn !== turn || run.state !== 'working') return;
    const kind = this.kinds.find(run.kind);
    if (!kind) throw new Error(`Nobody does "${run.kind}"`);
    const places = await this.db.transaction(() => this.queries.waiting(runId, PIECE));
    await Promise.all(Array.from({ length: LINES }, () => this.line(kind, runId, places)));
    await this.db.transaction(() => this.next(runId, turn));
  }

  private async line(kind: BulkKind, runId: string, places: number[]): Promise<void> {
    for (let place = places.shift(); place !== undefined; place = places.shift()) {
      const at = place;
      if (!(await this.db.transaction(() => this.one(kind, runId, at)))) return;
    }
  }

  /** False once the run is to be worked no more. An item that another process has in hand is left to it. */
  private async one(kind: BulkKind, runId: string, place: number): Promise<boolean> {
    const claimed = await this.queries.claim(runId, place);
    if (!claimed.working) return false;
    if (!claimed.item) return true;
    const { organisationId } = this.db;
    const { state, because, certificateId } = await this.attempt(kind, claimed.item);
    await this.db.of(BulkItem).update(
      { organisationId, runId, place },
      {
        ...{ state, because: because ?? null, workedAt: this.clock.now() },
        ...(certificateId ? { certificateId } : {}),
      },
    );
    return true;
  }

  /** NOTE: where the database itself has gone, nothing can be noted of the item either, and the job is tried again. */
  private async attempt(kind: BulkKind, item: BulkItem): Promise<Outcome> {
    try {
      return await this.db.transaction(() => kind.work(item));
    } catch (failure) {
      if (failure instanceof Failure) return { state: 'failed', because: failure.message };
      this.log.error(`${kind.name} ${item.runId} ${item.place}: ${String(failure)}`);
      return { state: 'failed', because: t('certificates.bulk.errors.unexpected') };
    }
  }

  /** Has the next piece worked, or says that there is none. */
  private async next(runId: string, turn: number): Promise<void> {
    const run = await this.db.lock(BulkRun, runId);
    if (run.turn !== turn || run.state !== 'working') return;
    const now = this.clock.now();
    const { waiting } = await this.queries.counts(runId);
    const moved = { turn: turn + 1, movedAt: now };
    const change = waiting > 0 ? moved : { ...moved, state: 'finished' as const, finishedAt: now };
    await this.db.of(BulkRun).update({ id: runId }, change);
    await this.outbox.publish(waiting > 0 ? BulkTurnCame : BulkRunFinished, { runId, turn: turn + 1 });
  }
}
