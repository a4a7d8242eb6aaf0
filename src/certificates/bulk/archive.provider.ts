import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/**
 * A ZIP archive on its way to whoever reads `stream`. A file is taken when the one before has been read, so that no
 * more than two are ever in memory however slow the reader; when the reader leaves, `add` throws.
 */
export class Archive {
  private readonly zip = new ZipFile();
  private closed = false;
  private abandon: (() => void) | null = null;

  constructor(private readonly at: Date) {
    this.zip.on('error', (error: Error) => this.stream.destroy(error));
    this.stream.on('error', () => undefined);
    this.stream.once('close', () => {
      this.closed = true;
      this.abandon?.();
    });
  }

  get stream(): Readable {
    return this.zip.outputStream as Readable;
  }

  /** Adds a file by its path. Its bytes are stored as they are: most of them are PDFs, which are packed already. */
  add(path: string, bytes: Buffer): Promise<void> {
    return this.take(path, bytes.length, { bytes });
  }

  /** NOTE: yazl keeps what it is given until the archive ends, so nothing in here may hold on to the bytes. */
  private take(path: string, size: number, held: { bytes: Buffer | null }): Promise<void> {
    return new Promise((resolve, reject) => {
      this.abandon = () => reject(new Error('Nobody reads the archive any more'));
      if (this.closed) return this.abandon();
      this.zip.addReadStreamLazy(path, { compress: false, size, mtime: this.at }, (give) => {
        const stream = Readable.from(held.bytes === null ? [] : [held.bytes], { objectMode: false });
        held.bytes = null;
        stream.once('close', resolve);
        give(null, stream);
      });
    });
  }

  end(): void {
    this.zip.end();
  }

  /** The reader learns that the archive broke off. */
  fail(failure: unknown): void {
    this.stream.destroy(failure instanceof Error ? failure : new Error(String(failure)));
  }
}
