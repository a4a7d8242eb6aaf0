/** What can be written canonically: JSON without fractions, which a record of facts does not need. */
export type Canonical =
  string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * The one way of writing a value as JSON (RFC 8785): keys by UTF-16 code units, no white space, the shortest escapes.
 * The same value has the same bytes on every machine and in every later version of this program.
 */
export function canonicalise(value: Canonical): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new Error('Only whole numbers are written');
  if (typeof value === 'string' && !value.isWellFormed())
    throw new Error('Half a character cannot be written');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalise).join(',')}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${canonicalise(key)}:${canonicalise(value[key] as Canonical)}`).join(',')}}`;
}

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value);
