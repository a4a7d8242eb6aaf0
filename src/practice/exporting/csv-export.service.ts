import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, Members } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { asItStands } from '../linked/repudiated';
import { RepudiationsQueries } from '../linked/repudiations.queries';
import { EntryWriter } from '../entries/entry-writer.service';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { meaningsOf } from '../importing/meanings';
import type { Meanings } from '../importing/plan';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { csvRows, MARK } from '../../shared/csv';
import { exportRow, headings } from './export-row';
import { type After, ExportQueries } from './export.queries';
import type { ExportWish } from './period';

/** Somebody's practice on its way out as a CSV file, a few hundred entries at a time. */
@Injectable()
export class CsvExport {
  /** Outside of every request: the transaction of the one that asks ends before its file does. */
  private readonly apart = AsyncLocalStorage.snapshot();

  constructor(
    private readonly db: Database,
    private readonly queries: ExportQueries,
    private readonly vocabularies: Vocabularies,
    private readonly repudiations: RepudiationsQueries,
    private readonly members: Members,
    private readonly writer: EntryWriter,
  ) {}

  /** The file, each part of which is read in a transaction of its own. */
  of(actor: Actor, wish: ExportWish): Readable {
    return Readable.from(this.parts(actor, wish));
  }

  private async *parts(actor: Actor, wish: ExportWish): AsyncGenerator<string> {
    yield MARK + csvRows([headings(wish.reflections)]);
    let after: After = null;
    for (;;) {
      const entries: PracticeEntry[] = await this.within(actor, () =>
        this.queries.batch(actor.personId, wish.period, after),
      );
      const last = entries.at(-1);
      if (!last) return;
      yield await this.within(actor, () => this.rows(actor, entries, wish.reflections));
      after = last;
    }
  }

  private async rows(
    { personId }: Actor,
    entries: PracticeEntry[],
    withReflections: boolean,
  ): Promise<string> {
    const against = await this.repudiations.against(personId);
    const meanings = await this.meanings(entries);
    return csvRows(
      entries.map((entry) =>
        exportRow(this.writer.read(entry), asItStands(entry, against).status, meanings, withReflections),
      ),
    );
  }

  private async meanings(entries: PracticeEntry[]): Promise<Meanings> {
    const ids = [...new Set(entries.map(({ supervisorId }) => supervisorId))];
    const supervisors = [...(await this.members.people(ids)).values()];
    return meaningsOf(await this.vocabularies.current(), supervisors);
  }

  private within<T>({ organisationId, personId }: Actor, work: () => Promise<T>): Promise<T> {
    return this.apart(() =>
      this.db.within({ organisationId, personId }, () => this.db.transaction(work, { readOnly: true })),
    );
  }
}
