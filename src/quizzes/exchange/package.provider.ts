import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { ZipFile as NewZip } from 'yazl';
import { t } from '../../shared/text';
import { Unreadable } from './found';

const FILES = 6_000;
const MEGABYTES = 60;
const BYTES = MEGABYTES * 1_000_000;

const bomb = () => new Unreadable(t('quizzes.exchange.qti.bomb', { files: FILES, megabytes: MEGABYTES }));

/**
 * The files of a zip archive by their paths. Nothing is written anywhere. What an archive says of its own size is not
 * believed: unpacking stops as soon as there is more than is read.
 */
export async function unpack(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await opened(bytes);
  if (zip.entryCount > FILES) throw bomb();
  const files = new Map<string, Buffer>();
  let left = BYTES;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      const content = await contentOf(zip, entry, left);
      left -= content.length;
      files.set(entry.fileName, content);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : unopened(error);
  }
  return files;
}

async function opened(bytes: Buffer): Promise<ZipFile> {
  try {
    return await new Promise<ZipFile>((resolve, reject) =>
      fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, zip) =>
        error ? reject(error) : resolve(zip),
      ),
    );
  } catch (error) {
    throw unopened(error);
  }
}

const unopened = (error: unknown) =>
  new Unreadable(t('quizzes.exchange.qti.zip', { fault: (error as Error).message }));

async function contentOf(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += (part as Buffer).length;
    if (size > most) throw bomb();
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

/** A zip archive of these texts, the same bytes for the same texts. */
export async function pack(files: { path: string; text: string }[]): Promise<Buffer> {
  const zip = new NewZip();
  const mtime = new Date('2026-01-01T00:00:00Z');
  for (const { path, text } of files) zip.addBuffer(Buffer.from(text), path, { mtime });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
