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

/** The head of the manifest for spreadsheets. */
export const manifestHead = (): string =>
  MARK + csvRows([['code', 'number', 'holder', 'programme', 'status', 'file', 'bytes', 'sha256']]);

/** The lines of a certificate there, one for each file. */
export const manifestRows = ({ code, number, holder, programme, status, files }: Included): string =>
  csvRows(
    files.map(({ path, bytes, sha256 }) => [
      ...[code, number, holder, programme, status, path],
      ...[String(bytes), sha256],
    ]),
  );

/** The same for programs, in parts: what comes before all certificates, each of them, and what comes after. */
export const manifestJson = {
  /** `exportedAt` is an ISO instant. */
  before: (exportedAt: string): string => `{"exportedAt":${JSON.stringify(exportedAt)},"certificates":[`,
  each: (included: Included, first: boolean): string => `${first ? '' : ','}\n${JSON.stringify(included)}`,
  after: '\n]}\n',
};

/** The head of the list of what is not in the archive; it stands alone when all is there. */
export const missingHead = (): string => MARK + csvRows([['number', 'holder', 'missing', 'because']]);

/** A line under `missingHead`. */
export const missingRow = ({ number, holder, what, because }: Missing): string =>
  csvRows([[number, holder, what, because]]);
