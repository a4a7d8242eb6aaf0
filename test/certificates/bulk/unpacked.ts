import { createHash } from 'node:crypto';
import { parse as parseCsv } from 'csv-parse/sync';
import { type Entry, fromBuffer } from 'yauzl';

/** The files of a ZIP archive by their path in it, in its order. */
export const unpacked = (bytes: Buffer) =>
  new Promise<Map<string, Buffer>>((resolve, reject) => {
    const files = new Map<string, Buffer>();
    fromBuffer(bytes, { lazyEntries: true }, (failure, zip) => {
      if (!zip) return reject(failure ?? new Error('No archive'));
      zip.on('end', () => resolve(files));
      zip.on('entry', (entry: Entry) =>
        zip.openReadStream(entry, (_, stream) => {
          const chunks: Buffer[] = [];
          stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream?.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        }),
      );
      zip.readEntry();
    });
  });

/** The lines of a table in it, by its headings. */
export const rowsOf = (csv: Buffer | undefined) =>
  parseCsv(csv ?? '', { bom: true, columns: true }) as Record<string, string>[];

/** SHA-256 in hexadecimal; of a file that is not there, that of nothing. */
export const digestOf = (bytes: Buffer | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
