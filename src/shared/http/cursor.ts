/** Where a list goes on: after the row with this ISO day or instant, and this id. */
export type Cursor = { key: string; id: string };

/** A part of a list, and what asks for the next part. */
export type Part<T> = { items: T[]; next: string | null };

const shape = /^(\d{4}-\d\d-\d\d(?:T[\d:.]{8,12}Z)?)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads a cursor from an address; one that cannot be read begins the list again. */
export function readCursor(text: string | undefined): Cursor | null {
  const [, key, id] = shape.exec(text ?? '') ?? [];
  return key && id && isOnCalendar(key) ? { key, id } : null;
}

function isOnCalendar(key: string): boolean {
  const at = Date.parse(key);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(key.slice(0, 10));
}

/** The first `size` of the rows found, which may be one more to tell whether the list goes on. */
export function partOf<T extends { id: string }>(
  rows: readonly T[],
  size: number,
  key: (row: T) => string,
): Part<T> {
  const last = rows.length > size ? rows[size - 1] : undefined;
  return { items: rows.slice(0, size), next: last ? `${key(last)}~${last.id}` : null };
}
