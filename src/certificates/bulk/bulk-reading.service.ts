import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { csvRows, MARK } from '../../shared/csv';
import { Database } from '../../shared/database/database.service';
import { Conflict, NotFound } from '../../shared/errors';
import type { Part } from '../../shared/http/cursor';
import { say } from '../../shared/text';
import { type BulkKind, BulkKinds } from './bulk-kinds.service';
import { BulkQueries, type ItemListed, type RunListed } from './bulk.queries';
import { ExportArchive } from './export-archive.service';
import type { ItemsWish, RunWish } from './selection.schemas';

const PAGE = 25;
const BATCH = 500;

/** A run with a part of what it is about. */
export type RunShown = { run: RunListed; items: ItemListed[]; next: number | null; wish: ItemsWish };

/** What can be done to how many. */
export type Choosing = { from: BulkKind['from']; kinds: string[]; count: number; wish: RunWish };

/** Runs for those who follow them. */
@Injectable()
export class BulkReading {
  private readonly apart = AsyncLocalStorage.snapshot();

  constructor(
    private readonly db: Database,
    private readonly kinds: BulkKinds,
    private readonly queries: BulkQueries,
    private readonly archives: ExportArchive,
    private readonly audit: Audit,
  ) {}

  /** All runs, the newest first, a part at a time; `after` asks for the following one. */
  runs(after: string | undefined): Promise<Part<RunListed>> {
    return this.queries.list(after);
  }

  /** The kinds of work that are offered beside the one that is asked for, and how many match. */
  async choosing(wish: RunWish): Promise<Choosing> {
    const from = this.kinds.find(wish.kind ?? '')?.from ?? 'certificates';
    const kinds = this.kinds.from(from);
    const count = (await kinds[0]?.count(wish)) ?? 0;
    return { from, kinds: kinds.map(({ name }) => name), count, wish };
  }

  /** A run with a part of its items. Refuses (`NotFound`) one of somebody else. */
  async run(id: string, wish: ItemsWish): Promise<RunShown> {
    const run = await this.find(id);
    const found = await this.queries.items(id, { state: wish.show, after: wish.after, size: PAGE + 1 });
    const items = found.slice(0, PAGE);
    return { run, items, next: found.length > PAGE ? (items.at(-1)?.place ?? null) : null, wish };
  }

  /** Everything a run is about as CSV, a few hundred at a time. */
  async results(actor: Actor, id: string): Promise<Readable> {
    await this.find(id);
    return Readable.from(this.rows(actor, id));
  }

  /** The files of a run that made them ready, as one archive. Who took them is remembered. */
  async archive(actor: Actor, id: string): Promise<Readable> {
    const { kind, state, total } = await this.find(id);
    if (kind !== 'export') throw new NotFound();
    if (state !== 'finished') throw new Conflict('certificates.bulk.errors.notReady');
    await this.audit.record(actor, 'certificates.exported', `bulk-run:${id}`, { total });
    return this.archives.of(actor, id);
  }

  private async *rows({ organisationId, personId }: Actor, id: string): AsyncGenerator<string> {
    yield MARK + csvRows([['number', 'code', 'name', 'programme', 'outcome', 'because']]);
    for (let after = 0; ;) {
      const part = { after, size: BATCH };
      const items = await this.apart(() =>
        this.db.within({ organisationId, personId }, () =>
          this.db.transaction(() => this.queries.items(id, part), { readOnly: true }),
        ),
      );
      const last = items.at(-1);
      if (!last) return;
      yield csvRows(items.map(cellsOf));
      after = last.place;
    }
  }

  private async find(id: string): Promise<RunListed> {
    const run = await this.queries.find(id);
    if (!run) throw new NotFound();
    return run;
  }
}

const cellsOf = ({ number, code, name, programme, state, because }: ItemListed): string[] => [
  number ?? '',
  code ?? '',
  name,
  programme ?? '',
  say(`certificates.bulk.items.${state}`),
  because ?? '',
];
