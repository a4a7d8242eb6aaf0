/** What stands in a cell of a workbook as its reader gives it. */
export type CellValue = string | number | boolean | Date | null | undefined;

const MINUTE = 60_000;
const zeros = { 1904: Date.UTC(1904, 0, 1), 1900: Date.UTC(1899, 11, 30) };

/**
 * A cell in words: a date as an ISO day, with its time where it has one; a time of day or a length of time, which
 * workbooks keep as a date around 1900, as hours and minutes.
 */
export function wordsOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return Number.isNaN(value.getTime()) ? '' : dateInWords(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  return value;
}

function dateInWords(date: Date): string {
  const year = date.getUTCFullYear();
  if (year < 1910) return length(date.getTime() - (year < 1904 ? zeros[1900] : zeros[1904]));
  const at = new Date(Math.round(date.getTime() / MINUTE) * MINUTE).toISOString();
  return at.endsWith('T00:00:00.000Z') ? at.slice(0, 10) : at.slice(0, 16);
}

function length(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
