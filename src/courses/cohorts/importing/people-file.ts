import { CsvError, parse } from 'csv-parse/sync';
import type { TextKey } from '../../../shared/text';
import { fromWindows1252 } from '../../../shared/windows-1252';

/** The most lines that are read at once. */
export const MOST_LINES = 2_000;

/** One line of a list of people, as it was written. */
export type PersonLine = { line: number; name: string; email: string; cohort: string };

/** What a list holds, or why it cannot be read and where. */
export type PeopleFile = { ok: true; lines: PersonLine[] } | { ok: false; reason: TextKey; line: number };

/** The text of a file: UTF-8, with or without its mark, or else Windows-1252 as spreadsheets save it. */
export function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows1252(bytes);
  }
}

type Read = { record: string[]; info: { lines: number } };

/**
 * Reads a list of people separated by commas or semicolons. Its first line names the columns: name, email and, if
 * wanted, cohort. Line numbers are those of the file, where a record that runs over several lines has the last.
 */
export function peopleIn(text: string): PeopleFile {
  const rows = recordsOf(text.replace(/^\uFEFF/, ''));
  if (!Array.isArray(rows)) return rows;
  const [head, ...rest] = rows;
  if (!head) return { ok: false, reason: 'courses.importing.errors.empty', line: 1 };
  if (rest.length > MOST_LINES)
    return { ok: false, reason: 'courses.importing.errors.tooLong', line: MOST_LINES + 2 };
  const names = head.record.map((name) => name.trim().toLowerCase());
  const column = (name: string) => names.indexOf(name);
  if (column('name') < 0 || column('email') < 0)
    return { ok: false, reason: 'courses.importing.errors.columns', line: head.info.lines };
  const cell = (record: string[], name: string) => (record[column(name)] ?? '').trim();
  return {
    ok: true,
    lines: rest.map(({ record, info }) => ({
      line: info.lines,
      name: cell(record, 'name'),
      email: cell(record, 'email').toLowerCase(),
      cohort: cell(record, 'cohort'),
    })),
  };
}

function recordsOf(text: string): Read[] | Extract<PeopleFile, { ok: false }> {
  const [first = ''] = text.split(/\r?\n/, 1);
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ',';
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 10_000,
      to: MOST_LINES + 2,
    }) as unknown as Read[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, reason: 'courses.importing.errors.quotes', line: Number(error.lines ?? 1) };
  }
}
