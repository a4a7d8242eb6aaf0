import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { makeZip } from 'client-zip';

/** A file of an archive: its path there, and its bytes, all of them or as they come. */
export type ArchiveFile = { path: string; bytes: Buffer | AsyncIterable<Buffer> };

/**
 * Files as a ZIP archive on its way to whoever reads it. The next is asked for when the one before has been read, so that
 * no more than two are ever in memory however slow the reader, and of those that are gone hardly more than the name;
 * when the reader leaves, the giver of files is ended. Bytes are stored as they are: most are PDFs, packed already.
 */
export function zipped(files: AsyncGenerator<ArchiveFile>, at: Date): Readable {
  const zip = makeZip(entriesOf(files, at), { buffersAreUTF8: true });
  return Readable.fromWeb(zip as ReadableStream);
}

async function* entriesOf(files: AsyncGenerator<ArchiveFile>, lastModified: Date) {
  for await (const { path, bytes } of files) yield { name: path, input: bytes, lastModified };
}
