import { once } from 'node:events';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/**
 * A ZIP archive on its way to whoever reads `stream`. A file is taken when the one before has been read, so that no
 * more than two are ever in memory however slow the reader; when the reader leaves, `add` throws.
 */
export class Archive {
  private readonly zip = new ZipFile();
  private readonly left: Promise<never>;

  constructor(private readonly at: Date) {
    this.left = once(this.stream, 'close').then(() => {
      throw new Error('Nobody reads the archive any more');
    });
    this.left.catch(() => undefined);
    this.zip.on('error', (error: Error) => this.stream.destroy(error));
  }

  get stream(): Readable {
    return this.zip.outputStream as Readable;
  }

  /** Adds a file by its path. Its bytes are stored as they are: most of them are PDFs, which are packed already. */
  async add(path: string, bytes: Buffer): Promise<void> {
    let source: Buffer | null = bytes;
    const read = new Promise<void>((resolve) => {
      this.zip.addReadStreamLazy(path, { compress: false, size: bytes.length, mtime: this.at }, (give) => {
        const stream = Readable.from(source === null ? [] : [source], { objectMode: false });
        // NOTE: yazl keeps this function until the archive ends; the bytes it must not keep.
        source = null;
        stream.once('close', resolve);
        give(null, stream);
      });
    });
    await Promise.race([read, this.left]);
  }

  end(): void {
    this.zip.end();
  }

  /** The reader learns that the archive broke off. */
  fail(failure: unknown): void {
    this.stream.destroy(failure instanceof Error ? failure : new Error(String(failure)));
  }
}
