import { AsyncLocalStorage } from 'node:async_hooks';
import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { t } from '../../shared/text';
import { Archive } from './archive.provider';
import { BulkQueries, type ItemListed } from './bulk.queries';
import { CertificateFolder, type FolderFile } from './certificate-folder.service';
import { folderOf } from './file-names';
import { digestOf } from '../rendering/certificate-file';
import { type Included, manifestCsv, manifestJson, type Missing, missingCsv } from './manifest';
import { type Parts, PartsQueries } from './parts.queries';

const BATCH = 50;

/** What an archive holds so far. */
type Packed = { archive: Archive; included: Included[]; missing: Missing[] };

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
    const archive = new Archive(this.clock.now());
    const packed = { archive, included: [], missing: [] };
    void this.apart(() => this.pack(actor, runId, packed)).catch((failure: unknown) => {
      this.log.warn(`An archive broke off: ${String(failure)}`);
      archive.fail(failure);
    });
    return archive.stream;
  }

  private async pack(actor: Actor, runId: string, packed: Packed): Promise<void> {
    let after = 0;
    for (;;) {
      const items = await this.within(actor, () => this.queries.items(runId, { after, size: BATCH }));
      const last = items.at(-1);
      if (!last) break;
      const parts = await this.within(actor, () => this.parts.ofCertificates(idsOf(items)));
      const byId = new Map(parts.map((one) => [one.entry.certificateId, one]));
      for (const item of items) await this.packOne(item, byId.get(item.certificateId ?? '') ?? null, packed);
      after = last.place;
    }
    await this.end(packed);
  }

  private async packOne(item: ItemListed, parts: Parts | null, packed: Packed): Promise<void> {
    const lacking = (what: string, because: string) =>
      packed.missing.push({ number: item.number ?? '', holder: item.name, what, because });
    if (!parts)
      return void lacking(t('certificates.bulk.archive.all'), t('certificates.bulk.archive.notThere'));
    const { files, absent } = await this.folders.of(parts);
    for (const what of absent) lacking(what, item.because ?? t('certificates.bulk.archive.notMade'));
    packed.included.push(await this.addFolder(parts, files, packed.archive));
  }

  private async addFolder({ entry }: Parts, files: FolderFile[], archive: Archive): Promise<Included> {
    const { code, document } = entry;
    const { number, holder, programme } = document;
    const folder = folderOf({ number, holder });
    const listed: Included['files'] = [];
    for (const { name, bytes } of files) {
      const path = `certificates/${folder}/${name}`;
      await archive.add(path, bytes);
      listed.push({ path, bytes: bytes.length, sha256: digestOf(bytes) });
    }
    return { code, number, holder, programme, status: this.folders.statusOf(entry), files: listed };
  }

  private async end({ archive, included, missing }: Packed): Promise<void> {
    const at = this.clock.now().toISOString();
    await archive.add('manifest.csv', Buffer.from(manifestCsv(included)));
    await archive.add('manifest.json', Buffer.from(manifestJson(included, at)));
    await archive.add('missing.csv', Buffer.from(missingCsv(missing)));
    archive.end();
  }

  private within<T>({ organisationId, personId }: Actor, work: () => Promise<T>): Promise<T> {
    return this.db.within({ organisationId, personId }, () => this.db.transaction(work, { readOnly: true }));
  }
}

const idsOf = (items: ItemListed[]): string[] => items.flatMap(({ certificateId }) => certificateId ?? []);
