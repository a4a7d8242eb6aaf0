import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, InvalidInput } from '../../shared/errors';
import { t } from '../../shared/text';
import { EntryWriter } from '../entries/entry-writer.service';
import { ImportReview } from './import-review.service';
import { ImportStore } from './import-store.service';
import { PracticeImportEntry } from './practice-import-entry.entity';
import { PracticeImport } from './practice-import.entity';
import { readFile } from './read-file.provider';
import type { Settings } from './settings';

const entriesMade = `FROM practice_import_entries i
  JOIN practice_entries e ON e.organisation_id = i.organisation_id AND e.id = i.entry_id
 WHERE i.organisation_id = $1 AND i.import_id = $2`;

/** Bringing practice in from a spreadsheet: read, looked through, made into drafts once, and undone while all are drafts. */
@Injectable()
export class PracticeImportService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly store: ImportStore,
    private readonly review: ImportReview,
    private readonly writer: EntryWriter,
    private readonly audit: Audit,
  ) {}

  /** Reads a file and keeps what it says; one that cannot be read changes nothing. Gives the import's id. */
  async read(actor: Actor, file: { name: string; bytes: Buffer }): Promise<string> {
    const read = await readFile(file.bytes);
    if (!read.ok) throw new InvalidInput([{ pointer: '/file', detail: t(read.reason, read.params) }]);
    return this.db.transaction(() => this.store.put(actor, file.name, read.sheets));
  }

  /** Changes how a file is understood. */
  decide(actor: Actor, id: string, change: (settings: Settings) => Settings): Promise<void> {
    return this.db.transaction(async () => {
      const { row, settings, sheets } = await this.store.hold(actor, id);
      if (!sheets) throw new Conflict('practice.importing.errors.done');
      await this.store.save(row, change(settings));
    });
  }

  /** Makes a draft of every row that can become one, all or none of them. Twice, it does so once. Gives how many. */
  confirm(actor: Actor, id: string, also: (settings: Settings) => Settings): Promise<number> {
    return this.db.transaction(async () => {
      const held = await this.store.hold(actor, id);
      if (held.row.importedAt) return this.count(id);
      const settings = also(held.settings);
      const { rows } = await this.review.of(actor, { ...held, settings });
      const ready = rows.flatMap(({ outcome, words, kept }) =>
        outcome === 'ready' && words ? [{ words, kept }] : [],
      );
      if (ready.length === 0) throw new Conflict('practice.importing.errors.nothing');
      const entryIds = await this.writer.insertAll(actor, ready);
      await this.link(id, entryIds);
      await this.store.finish(held.row, settings);
      await this.audit.record(actor, 'practice.entries-imported', `practice-import:${id}`, {
        entries: entryIds.length,
      });
      return entryIds.length;
    });
  }

  /** Deletes what an import made, as long as all of it is there as drafts. Twice, it does so once. Gives how many. */
  undo(actor: Actor, id: string): Promise<number> {
    return this.db.transaction(async () => {
      const { row } = await this.store.hold(actor, id);
      if (row.undoneAt) return 0;
      const entries = await this.made(id);
      if (!row.importedAt || entries.some(({ sent }) => sent))
        throw new Conflict('practice.importing.errors.sent');
      await this.db.query('DELETE FROM practice_entries WHERE organisation_id = $1 AND id = ANY($2)', [
        this.db.organisationId,
        entries.map((entry) => entry.id),
      ]);
      await this.db.of(PracticeImport).update({ id }, { undoneAt: this.clock.now() });
      await this.audit.record(actor, 'practice.import-undone', `practice-import:${id}`, {
        entries: entries.length,
      });
      return entries.length;
    });
  }

  /** Forgets a file that was not imported. */
  discard(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const { row } = await this.store.hold(actor, id);
      if (!row.importedAt) await this.store.delete(row);
    });
  }

  /** The entries an import made that are still there, held until the transaction ends, and whether they were ever sent. */
  private made(id: string): Promise<{ id: string; sent: boolean }[]> {
    return this.db.query<{ id: string; sent: boolean }>(
      `SELECT e.id, e.status <> 'draft' OR e.submitted_at IS NOT NULL AS sent ${entriesMade} FOR UPDATE OF e`,
      [this.db.organisationId, id],
    );
  }

  /** How many of the entries an import made are there, and how many of those were ever sent. */
  async whatBecame(id: string): Promise<{ there: number; sent: number }> {
    const [found] = await this.db.query<{ there: number; sent: number }>(
      `SELECT count(*)::int AS there,
              count(*) FILTER (WHERE e.status <> 'draft' OR e.submitted_at IS NOT NULL)::int AS sent ${entriesMade}`,
      [this.db.organisationId, id],
    );
    return found ?? { there: 0, sent: 0 };
  }

  private count(importId: string): Promise<number> {
    const { organisationId } = this.db;
    return this.db.of(PracticeImportEntry).countBy({ organisationId, importId });
  }

  private async link(importId: string, entryIds: string[]): Promise<void> {
    await this.db.query(
      `INSERT INTO practice_import_entries (organisation_id, import_id, entry_id)
       SELECT $1, $2, entry_id FROM unnest($3::uuid[]) AS made (entry_id)`,
      [this.db.organisationId, importId, entryIds],
    );
  }
}
