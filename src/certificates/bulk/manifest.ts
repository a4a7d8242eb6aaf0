import { csvRows, MARK } from '../../shared/csv';
import type { Status } from '../verifying/status';

/** A file of an archive: its path there, its length in bytes and its SHA-256 in hexadecimal. */
export type Listed = { path: string; bytes: number; sha256: string };

/** A certificate in an archive. */
export type Included = {
  code: string;
  number: string;
  holder: string;
  programme: string;
  status: Status;
  files: Listed[];
};

/** A certificate, or a part of it, that is not in an archive, and why: a sentence. */
export type Missing = { number: string; holder: string; what: string; because: string };

/** One line for each file, for a spreadsheet. */
export const manifestCsv = (included: readonly Included[]): string =>
  MARK +
  csvRows([
    ['code', 'number', 'holder', 'programme', 'status', 'file', 'bytes', 'sha256'],
    ...included.flatMap(({ code, number, holder, programme, status, files }) =>
      files.map(({ path, bytes, sha256 }) => [
        ...[code, number, holder, programme, status, path],
        ...[String(bytes), sha256],
      ]),
    ),
  ]);

/** The same for programs. `exportedAt` is an ISO instant. */
export const manifestJson = (included: readonly Included[], exportedAt: string): string =>
  `${JSON.stringify({ exportedAt, certificates: included }, null, 1)}\n`;

/** What is not in the archive; a heading alone when all is there. */
export const missingCsv = (missing: readonly Missing[]): string =>
  MARK +
  csvRows([
    ['number', 'holder', 'missing', 'because'],
    ...missing.map(({ number, holder, what, because }) => [number, holder, what, because]),
  ]);
