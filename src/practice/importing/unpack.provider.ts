import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { ZipFile as NewZip } from 'yazl';

const FILES = 500;
const BYTES = 24_000_000;

/** A workbook is no archive, or holds more than is read. */
export class NotUnpacked extends Error {
  constructor(readonly reason: 'broken' | 'bomb') {
    super(reason);
  }
}

/**
 * The same workbook with nothing in it but its XML, not compressed. What an archive says of its own size is not
 * believed: unpacking stops as soon as there is more than is read, and what reads it next finds nothing else.
 */
export async function plainWorkbook(bytes: Buffer): Promise<Buffer> {
  const zip = await opened(bytes);
  if (zip.entryCount > FILES) throw new NotUnpacked('bomb');
  const plain = new NewZip();
  let left = BYTES;
  try {
    for await (const entry of zip.eachEntry()) {
      if (!/\.xml(\.rels)?$/.test(entry.fileName)) continue;
      const content = await contentOf(zip, entry, left);
      left -= content.length;
      plain.addBuffer(content, entry.fileName, { compress: false });
    }
  } catch (error) {
    throw error instanceof NotUnpacked ? error : new NotUnpacked('broken');
  }
  plain.end();
  return all(plain.outputStream);
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, zip) =>
      error ? reject(new NotUnpacked('broken')) : resolve(zip),
    ),
  );

async function contentOf(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, open) => (error ? reject(error) : resolve(open))),
  );
  return all(stream, most);
}

async function all(stream: NodeJS.ReadableStream, most = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += (part as Buffer).length;
    if (size > most) throw new NotUnpacked('bomb');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}
