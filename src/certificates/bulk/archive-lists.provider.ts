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

const LISTS = 3;

/** The lists at the end of an archive, of what is in it and of what is not: of any length, for they are not in memory. */
export class ArchiveLists {
  private any = false;

  private constructor(
    private readonly manifest: Spool,
    private readonly twin: Spool,
    private readonly missing: Spool,
  ) {}

  /** `exportedAt` is an ISO instant. Where one list cannot be begun (`open` fails), none is left behind. */
  static async begin(exportedAt: string, open = () => Spool.open()): Promise<ArchiveLists> {
    const opened: Spool[] = [];
    try {
      while (opened.length < LISTS) opened.push(await open());
      const [manifest, twin, missing] = opened as [Spool, Spool, Spool];
      await manifest.write(manifestHead());
      await twin.write(manifestJson.before(exportedAt));
      await missing.write(missingHead());
      return new ArchiveLists(manifest, twin, missing);
    } catch (failure) {
      await Promise.all(opened.map((list) => list.close()));
      throw failure;
    }
  }

  /** A certificate whose files are in the archive. */
  async include(included: Included): Promise<void> {
    await this.manifest.write(manifestRows(included));
    await this.twin.write(manifestJson.each(included, !this.any));
    this.any = true;
  }

  /** A file that is not in the archive, and why. */
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

  /** Lets go of the lists, whatever became of the archive. */
  async close(): Promise<void> {
    await Promise.all([this.manifest, this.twin, this.missing].map((list) => list.close()));
  }
}
