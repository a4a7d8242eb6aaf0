import type { ArchiveFile } from './archive.provider';
import {
  type Included,
  manifestHead,
  manifestJson,
  manifestRows,
  type Missing,
  missingHead,
  missingRow,
} from './manifest';
import { Spool } from './spool.provider';

/** The lists at the end of an archive, of what is in it and of what is not: of any length, for they are not in memory. */
export class ArchiveLists {
  private any = false;

  private constructor(
    private readonly manifest: Spool,
    private readonly twin: Spool,
    private readonly missing: Spool,
  ) {}

  /** `exportedAt` is an ISO instant. */
  static async begin(exportedAt: string): Promise<ArchiveLists> {
    const lists = new ArchiveLists(await Spool.open(), await Spool.open(), await Spool.open());
    await lists.manifest.write(manifestHead());
    await lists.twin.write(manifestJson.before(exportedAt));
    await lists.missing.write(missingHead());
    return lists;
  }

  async include(included: Included): Promise<void> {
    await this.manifest.write(manifestRows(included));
    await this.twin.write(manifestJson.each(included, !this.any));
    this.any = true;
  }

  async lacks(missing: Missing): Promise<void> {
    await this.missing.write(missingRow(missing));
  }

  /** The lists as files, when all is said. */
  async *files(): AsyncGenerator<ArchiveFile> {
    await this.twin.write(manifestJson.after);
    yield { path: 'manifest.csv', bytes: this.manifest.read() };
    yield { path: 'manifest.json', bytes: this.twin.read() };
    yield { path: 'missing.csv', bytes: this.missing.read() };
  }

  async close(): Promise<void> {
    await Promise.all([this.manifest, this.twin, this.missing].map((list) => list.close()));
  }
}
