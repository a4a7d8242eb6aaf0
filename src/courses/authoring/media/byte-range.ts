/** A part of a file, from the first byte to the last, both counted from nought. */
export type ByteRange = { from: number; to: number };

/**
 * The part that a `Range` header asks for (RFC 9110, 14.2): null for the whole, `unsatisfiable` for one that lies
 * beyond the file. A header that asks for several parts, or that cannot be read, asks for the whole.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '')
    return last === '0' ? 'unsatisfiable' : { from: Math.max(size - Number(last), 0), to: size - 1 };
  const [from, to] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  if (last !== '' && Number(last) < from) return null;
  return from >= size ? 'unsatisfiable' : { from, to };
}
