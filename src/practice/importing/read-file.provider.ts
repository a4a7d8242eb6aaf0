import { decode } from '../../shared/decode';
import { type ReadFile, unreadable } from './grid';
import { readCsv } from './read-csv';
import { readWorkbook } from './workbook.provider';

/** The largest file that is read, in MiB. */
export const LARGEST_FILE = 5;

const begins = (bytes: Buffer, ...first: number[]) => first.every((byte, at) => bytes[at] === byte);

/** What a spreadsheet holds. Its first bytes say what it is, never its name. */
export async function readFile(bytes: Buffer): Promise<ReadFile> {
  if (bytes.length > LARGEST_FILE * 1_048_576)
    return unreadable('practice.importing.errors.tooLarge', { most: LARGEST_FILE });
  if (begins(bytes, 0x50, 0x4b)) return readWorkbook(bytes);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return unreadable('practice.importing.errors.old');
  const text = decode(bytes);
  if (text === null) return unreadable('practice.importing.errors.notText');
  return text.trim() === '' ? unreadable('practice.importing.errors.empty') : readCsv(text);
}
