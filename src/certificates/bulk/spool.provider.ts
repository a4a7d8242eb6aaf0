import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PIECE = 64 * 1024;

/** Text that is written bit by bit and then read, and meanwhile lies in a file and not in memory. */
export class Spool {
  private waiting = '';

  private constructor(private readonly file: FileHandle) {}

  /** NOTE: the file has no name any more as soon as it is open, so that it goes with the process at the latest. */
  static async open(): Promise<Spool> {
    const folder = await mkdtemp(join(tmpdir(), 'cairn-'));
    try {
      return new Spool(await open(join(folder, 'spool'), 'wx+'));
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  /** Adds text at the end, before anything is read. */
  async write(text: string): Promise<void> {
    this.waiting += text;
    if (this.waiting.length >= PIECE) await this.flush();
  }

  /** All that was written, from the beginning. */
  async *read(): AsyncGenerator<Buffer> {
    await this.flush();
    for (let from = 0; ;) {
      const { bytesRead, buffer } = await this.file.read(Buffer.allocUnsafe(PIECE), 0, PIECE, from);
      if (bytesRead === 0) return;
      from += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  /** Gives the file up; nothing can be written or read after it. */
  close(): Promise<void> {
    return this.file.close();
  }

  private async flush(): Promise<void> {
    const text = this.waiting;
    this.waiting = '';
    await this.file.appendFile(text);
  }
}
