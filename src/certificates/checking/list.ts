import { CsvError, parse } from 'csv-parse/sync';
import { readCode } from '../verifying/code';

/** The most certificates that one list may name. */
export const MOST_LINES = 5_000;

/** One line of a list: the code as it was written, and the name beside it if there is one. */
export type Line = { line: number; code: string; name: string | null };

export type ReadList =
  | { ok: true; lines: Line[] }
  /** `reason` names the sentence; `line` is where it came to an end. */
  | {
      ok: false;
      reason: 'empty' | 'tooMany' | 'tooWide' | 'quotes' | 'noCodes' | 'noList';
      line?: number;
    };

const LONGEST = 300;
/** The words above the columns stand in one of so many first lines: people write titles above their lists. */
const HIGHEST_HEAD = 5;
const HEADS = {
  code: /^(certificate|verification|check)?\s*(code|link|url|address)$/i,
  name: /^(full\s*name|name|person|holder|employee|who|peer supporter)$/i,
};

type Row = { line: number; cells: string[] };
/** Which column is which, and in which row the list begins. */
type Columns = { code: number; name: number | null; begin: number };

/**
 * Reads codes and names, one certificate a line. Which column is which is told by the words above them, or else by
 * what stands in them. A line without a code is kept, so that it can be said what is wrong with it.
 */
export function readList(text: string): ReadList {
  try {
    const delimiter = delimiterOf(text);
    const wide = tooWide(text, delimiter);
    if (wide !== null) return { ok: false, reason: 'tooWide', line: wide };
    const rows = rowsOf(text, delimiter);
    if (rows.length === 0) return { ok: false, reason: 'empty' };
    const columns = headed(rows) ?? byContent(rows);
    if (!columns) return { ok: false, reason: isTable(rows) ? 'noCodes' : 'noList' };
    const lines = rows.slice(columns.begin).map((row) => lineOf(row, columns));
    if (lines.length > MOST_LINES) return { ok: false, reason: 'tooMany' };
    return lines.length === 0 ? { ok: false, reason: 'empty' } : { ok: true, lines };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, reason: 'quotes', line: Number(error.lines ?? 1) };
  }
}

/** NOTE: one line more than a list may have and those above it, so that too many are noticed and no more is read. */
const rowsOf = (text: string, delimiter: string): Row[] => {
  const read = parse(text, {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    bom: true,
    relax_quotes: true,
    trim: true,
    max_record_size: 20_000,
    to: MOST_LINES + 1 + HIGHEST_HEAD,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return read
    .map(({ record, info }) => ({ line: info.lines, cells: record.flatMap(parted) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
};

/** The most columns of a list: what is wider was made to take long. */
const MOST_COLUMNS = 200;

/** The first line that has too many columns; null if there is none. */
function tooWide(text: string, delimiter: string): number | null {
  let [line, columns] = [1, 1];
  for (const character of text) {
    if (character === '\n') line++;
    if (character === '\n' || character === '\r') columns = 1;
    else if (character === delimiter && ++columns > MOST_COLUMNS) return line;
  }
  return null;
}

/** "7K3M-9QXD-2F4H-6 Rowan Ellis", as people paste it: a code with a name after it and nothing between. */
function parted(cell: string): string[] {
  if (cell.length > 2 * LONGEST) return [cell];
  const [, code, name] = /^((?:\S{4}[-\s]?){3}\S|https?:\/\/\S+)[\s:]+(\p{L}.*)$/u.exec(cell) ?? [];
  return code && name && readCode(code).kind === 'code' ? [code, name] : [cell];
}

/** The one by which the most of the first lines have a code in a cell of its own; else the one that is there most often. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .trimStart()
    .split(/\r\n|\n|\r/, 20);
  const bare = lines.map((line) => line.slice(0, 2 * LONGEST).replace(/"[^"]*"/g, ''));
  const tried = [',', ';', '\t'].map((mark) => ({
    mark,
    codes: bare.filter((line) => line.split(mark).some((cell) => readCode(cell).kind === 'code')).length,
    times: bare[0]?.split(mark).length ?? 0,
  }));
  return tried.sort((one, other) => other.codes - one.codes || other.times - one.times)[0]?.mark ?? ',';
}

function headed(rows: Row[]): Columns | null {
  const at = rows
    .slice(0, HIGHEST_HEAD)
    .findIndex(({ cells }) => cells.some((cell) => HEADS.code.test(cell)));
  const above = rows.slice(0, Math.max(at, 0));
  if (above.some(({ cells }) => cells.some((cell) => readCode(cell).kind === 'code'))) return null;
  const cells = rows[at]?.cells ?? [];
  const code = cells.findIndex((cell) => HEADS.code.test(cell));
  const name = cells.findIndex((cell) => HEADS.name.test(cell));
  return code < 0 ? null : { code, name: name < 0 ? null : name, begin: at + 1 };
}

function byContent(rows: Row[]): Columns | null {
  const sample = rows.slice(0, 50);
  const width = Math.max(...sample.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => sample.map(({ cells }) => cells[at] ?? ''));
  const likely = columns.map((cells) => cells.filter(looksLikeCode).length);
  const most = Math.max(...likely);
  if (most === 0) return null;
  const code = likely.indexOf(most);
  const name = columns.findIndex((cells, at) => at !== code && cells.some((cell) => /\p{L}/u.test(cell)));
  return { code, name: name < 0 ? null : name, begin: isHead(rows[0]?.cells ?? [], code) ? 1 : 0 };
}

/** Words above the columns, and not somebody's line in which the code is missing: that one is kept and said to be wrong. */
const isHead = (cells: string[], code: number): boolean => {
  const above = cells[code] ?? '';
  if (looksLikeCode(above)) return false;
  return (
    cells.some((cell) => HEADS.name.test(cell)) || (above !== '' && !cells.some((cell) => /\d/.test(cell)))
  );
};

/** Whether all lines have the same columns, more than one: otherwise it is a text, and words about columns would not help. */
const isTable = (rows: Row[]): boolean =>
  rows.every(({ cells }) => cells.length > 1 && cells.length === rows[0]?.cells.length);

/** A code, or what somebody may have mistyped one into. */
const looksLikeCode = (cell: string): boolean =>
  readCode(cell).kind !== 'not-a-code' && (/\d/.test(cell) || cell.includes('-'));

const lineOf = ({ line, cells }: Row, { code, name }: Columns): Line => ({
  line,
  code: (cells[code] ?? '').slice(0, LONGEST),
  name: (name === null ? '' : (cells[name] ?? '')).slice(0, LONGEST) || null,
});
