import type { Person } from '../../organisations';

/** Where a list of attempts goes on: after the one submitted then, with this id. */
export type Cursor = { at: string; id: string };

const shape = /^(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads a cursor from an address; one that cannot be read begins the list again. */
export function readCursor(text: string | undefined): Cursor | null {
  const [, at, id] = shape.exec(text ?? '') ?? [];
  return at && id && !Number.isNaN(Date.parse(at)) ? { at, id } : null;
}

/** The first `size` of the rows found, which may be one more to tell that the list goes on, and what asks for the rest. */
export function partOf<Row extends { id: string; submittedAt: Date }>(rows: readonly Row[], size: number) {
  const last = rows.length > size ? rows[size - 1] : undefined;
  return { rows: rows.slice(0, size), next: last ? `${last.submittedAt.toISOString()}~${last.id}` : null };
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The ids of those whose name holds this, whatever its accents and case. */
export const named = (people: Iterable<Person>, search: string): string[] =>
  [...people].filter(({ name }) => folded(name).includes(folded(search.trim()))).map(({ id }) => id);
