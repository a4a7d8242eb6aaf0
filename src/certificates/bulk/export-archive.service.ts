import { AsyncLocalStorage } from 'node:async_hooks';
import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { t } from '../../shared/text';
import { digestOf } from '../rendering/certificate-file';
import { type ArchiveFile, zipped } from './archive.provider';
import { ArchiveLists } from './archive-lists.provider';
import { BulkQueries, type ItemListed } from './bulk.queries';
import { CertificateFolder, type FolderFile } from './certificate-folder.service';
import { folderOf } from './file-names';
import type { Missing } from './manifest';
import { type Parts, PartsQueries } from './parts.queries';

const BATCH = 50;

/** A certificate of a run; no parts where the register has none. */
type Chosen = { item: ItemListed; parts: Parts | null };

/** The certificates of a run on their way out as one ZIP archive, with a list of what is in it and of what is not. */
@Injectable()
export class ExportArchive {
  /** Outside of every request: the transaction of the one that asks ends before its file does. */
  private readonly apart = AsyncLocalStorage.snapshot();
  private readonly log = new Logger('Bulk');

  constructor(
    private readonly db: Database,
    private readonly queries: BulkQueries,
    private readonly parts: PartsQueries,
    private readonly folders: CertificateFolder,
    private readonly clock: Clock,
  ) {}

  /** The archive. Each few certificates are read in a transaction of their own, so that a slow line holds none. */
  of(actor: Actor, runId: string): Readable {
    return zipped(this.files(actor, runId), this.clock.now());
  }

  private async *files(actor: Actor, runId: string): AsyncGenerator<ArchiveFile> {
    const lists = await ArchiveLists.begin(this.clock.now().toISOString());
    try {
      for await (const chosen of this.chosen(actor, runId)) yield* this.folder(chosen, lists);
      yield* lists.files();
    } catch (failure) {
      this.log.warn(`An archive broke off: ${String(failure)}`);
      throw failure;
    } finally {
      await lists.close();
    }
  }

  private async *chosen(actor: Actor, runId: string): AsyncGenerator<Chosen> {
    let after = 0;
    for (;;) {
      const items = await this.read(actor, () => this.queries.items(runId, { after, size: BATCH }));
      const last = items.at(-1);
      if (!last) return;
      const parts = await this.read(actor, () => this.parts.ofCertificates(idsOf(items)));
      const byId = new Map(parts.map((one) => [one.entry.certificateId, one]));
      for (const item of items) yield { item, parts: byId.get(item.certificateId ?? '') ?? null };
      after = last.place;
    }
  }

  private async *folder({ item, parts }: Chosen, lists: ArchiveLists): AsyncGenerator<ArchiveFile> {
    const lacking = (what: string, because: string): Missing => ({
      ...{ number: item.number ?? '', holder: item.name },
      ...{ what, because },
    });
    if (!parts) {
      const [what, because] = [t('certificates.bulk.archive.all'), t('certificates.bulk.archive.notThere')];
      return void (await lists.lacks(lacking(what, because)));
    }
    const { files, absent } = await this.apart(() => this.folders.of(parts));
    for (const what of absent)
      await lists.lacks(lacking(what, item.because ?? t('certificates.bulk.archive.notMade')));
    yield* this.listed(parts, files, lists);
  }

  private async *listed(
    { entry }: Parts,
    files: FolderFile[],
    lists: ArchiveLists,
  ): AsyncGenerator<ArchiveFile> {
    const { code, document } = entry;
    const { number, holder, programme } = document;
    const folder = `certificates/${folderOf({ number, holder })}`;
    const inside = files.map(({ name, bytes }) => ({ path: `${folder}/${name}`, bytes }));
    const listed = inside.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: digestOf(bytes) }));
    const status = this.folders.statusOf(entry);
    await lists.include({ code, number, holder, programme, status, files: listed });
    yield* inside;
  }

  private read<T>({ organisationId, personId }: Actor, work: () => Promise<T>): Promise<T> {
    const who = { organisationId, personId };
    return this.apart(() => this.db.within(who, () => this.db.transaction(work, { readOnly: true })));
  }
}

const idsOf = (items: ItemListed[]): string[] => items.flatMap(({ certificateId }) => certificateId ?? []);
