/** What can be written canonically: JSON without fractions, which a record of facts does not need. */
export type Canonical =
  string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * The one way of writing a value as JSON (RFC 8785): keys by UTF-16 code units, no white space, the shortest escapes.
 * The same value has the same bytes on every machine and in every later version of this program.
 */
export function canonicalise(value: Canonical): string {
  return written(value, (number) => {
    if (!Number.isSafeInteger(number)) throw new Error('Only whole numbers are written');
    return JSON.stringify(number);
  });
}

/** The same for any JSON that was read, whatever its numbers are. Throws for half a character. */
export const canonicalJson = (value: unknown): string => written(value, JSON.stringify);

function written(value: unknown, numeral: (number: number) => string): string {
  if (typeof value === 'number') return numeral(value);
  if (typeof value === 'string' && !value.isWellFormed())
    throw new Error('Half a character cannot be written');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => written(one, numeral)).join(',')}]`;
  const object = value as Record<string, unknown>;
  const members = Object.keys(object).sort();
  return `{${members.map((name) => `${written(name, numeral)}:${written(object[name], numeral)}`).join(',')}}`;
}
