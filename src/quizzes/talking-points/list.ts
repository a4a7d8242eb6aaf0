import type { Person } from '../../organisations';

/** The first `size` of the rows found, which may be one more to tell that the list goes on, and what asks for the rest. */
export function partOf<Row extends { id: string; submittedAt: Date }>(rows: readonly Row[], size: number) {
  const last = rows.length > size ? rows[size - 1] : undefined;
  return { rows: rows.slice(0, size), next: last ? `${last.submittedAt.toISOString()}~${last.id}` : null };
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The ids of those whose name holds this, whatever its accents and case. */
export const named = (people: Iterable<Person>, search: string): string[] =>
  [...people].filter(({ name }) => folded(name).includes(folded(search.trim()))).map(({ id }) => id);
