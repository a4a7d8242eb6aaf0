import { CsvError, parse } from 'csv-parse/sync';
import { MOST_ROWS, type ReadFile, sheetOf, tooMuch, unreadable } from './grid';

/** Reads text in which columns are parted by commas, semicolons or tabs. */
export function readCsv(text: string): ReadFile {
  const { delimiter, rest, skipped } = partedBy(text);
  try {
    const cells = parse(rest, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 200_000,
      to: MOST_ROWS * 2,
    });
    const sheet = sheetOf('', [...skipped, ...cells]);
    if (sheet.rows.length < 2) return unreadable('practice.importing.errors.empty');
    return tooMuch(sheet) ?? { ok: true, sheets: [sheet] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return unreadable('practice.importing.errors.quotes', { line: Number(error.lines ?? 1) });
  }
}

/** What parts the columns: what the file says of itself ("sep=;"), or what stands most often in its first line. */
function partedBy(text: string): { delimiter: string; rest: string; skipped: string[][] } {
  const said = /^sep=(.)\r?\n/i.exec(text);
  if (said) return { delimiter: said[1] ?? ',', rest: text.slice(said[0].length), skipped: [[]] };
  const [first = ''] = text.trimStart().split(/\r\n|\n|\r/, 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const often = [',', ';', '\t'].map((mark) => ({ mark, times: bare.split(mark).length }));
  const [most] = often.sort((one, other) => other.times - one.times);
  return { delimiter: most?.mark ?? ',', rest: text, skipped: [] };
}
