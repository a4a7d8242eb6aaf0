import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type Dirent } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A folder that is brought up to date: what is the same already is not written again. */
export class ExitFolder {
  written = 0;
  unchanged = 0;

  constructor(readonly path: string) {}

  /** Puts a file in its place, whole or not at all. */
  async put(name: string, content: Buffer | string): Promise<void> {
    const bytes = Buffer.from(content as string);
    if ((await this.get(name))?.equals(bytes)) return void this.unchanged++;
    const beside = await this.beside(name);
    await writeFile(beside, bytes);
    await this.place(beside, name);
  }

  /** As `put`, for what is too long to be held: it is written beside its place and compared with what is there. */
  async putStream(name: string, content: Readable): Promise<void> {
    const beside = await this.beside(name);
    await pipeline(content, createWriteStream(beside));
    const same = (await this.digest(name)) === (await digestOf(beside));
    if (!same) return this.place(beside, name);
    await rm(beside);
    this.unchanged++;
  }

  /** A file as it is there; null if there is none. */
  async get(name: string): Promise<Buffer | null> {
    try {
      return await readFile(join(this.path, name));
    } catch {
      return null;
    }
  }

  /** Removes whatever lies in a folder beside the files named. */
  async keepOnly(folder: string, names: readonly string[]): Promise<void> {
    for (const entry of await this.entries(folder)) {
      if (names.includes(entry.name)) continue;
      await rm(join(this.path, folder, entry.name), { recursive: true, force: true });
      this.written++;
    }
  }

  /** SHA-256 of every file under a folder as `sha256sum` writes it, by path; one folder in memory at a time. */
  async *sums(folder: string): AsyncGenerator<string> {
    const entries = await this.entries(folder);
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) yield* this.sums(name);
      else yield `${await this.digest(name)}  ${name}\n`;
    }
  }

  private digest(name: string): Promise<string> {
    return digestOf(join(this.path, name)).catch(() => '');
  }

  private async entries(folder: string): Promise<Dirent[]> {
    return readdir(join(this.path, folder), { withFileTypes: true }).catch(() => []);
  }

  private async beside(name: string): Promise<string> {
    const place = join(this.path, name);
    await mkdir(dirname(place), { recursive: true });
    return `${place}.${randomUUID()}.part`;
  }

  private async place(beside: string, name: string): Promise<void> {
    await rename(beside, join(this.path, name));
    this.written++;
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
