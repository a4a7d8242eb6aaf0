import type { TextKey, TextParams } from '../../shared/text';

/** The most rows, columns and characters of one cell that are read from a sheet. */
export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 100;
export const LONGEST_CELL = 10_000;

/** A row with its number as a spreadsheet shows it, and what its cells say. */
export type Row = { row: number; cells: string[] };

/** A sheet; a CSV file has one, without a name. */
export type Sheet = { name: string; rows: Row[] };

/** What a file holds, or why it cannot be read. */
export type ReadFile = { ok: true; sheets: Sheet[] } | { ok: false; reason: TextKey; params: TextParams };

export const unreadable = (reason: TextKey, params: TextParams = {}): ReadFile => ({
  ok: false,
  reason,
  params,
});

/** A sheet of these cells, without its empty rows and with their numbers. */
export const sheetOf = (name: string, cells: string[][]): Sheet => ({
  name,
  rows: cells
    .map((row, at): Row => ({ row: at + 1, cells: row.map(plain) }))
    .filter((row) => row.cells.some((cell) => cell !== '')),
});

/** A cell without the mark that keeps a spreadsheet from taking it for a formula. */
const plain = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');

/** Why a sheet is more than is read, or null. */
export function tooMuch({ rows }: Sheet): Extract<ReadFile, { ok: false }> | null {
  const no = (reason: TextKey, params: TextParams) => ({ ok: false as const, reason, params });
  if (rows.length > MOST_ROWS + 1)
    return no('practice.importing.errors.rows', { most: MOST_ROWS, rows: rows.length - 1 });
  const wide = rows.find(({ cells }) => cells.length > MOST_COLUMNS);
  if (wide) return no('practice.importing.errors.columns', { most: MOST_COLUMNS, row: wide.row });
  const long = rows.find(({ cells }) => cells.some((cell) => cell.length > LONGEST_CELL));
  return long ? no('practice.importing.errors.longCell', { most: LONGEST_CELL, row: long.row }) : null;
}

/** A column as a spreadsheet names it: 0 is A, 26 is AA. */
export const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
