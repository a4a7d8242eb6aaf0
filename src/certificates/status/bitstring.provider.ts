import { gunzipSync, gzipSync } from 'node:zlib';

/** How many certificates share a list: fewer would tell those who ask for one whom they ask about. */
export const LIST_SIZE = 131_072;

/** NOTE: what is larger than the largest list anybody should publish is not unpacked. */
const LARGEST = 16 * 1024 * 1024;

/** A list as Bitstring Status List writes it: the first bit leftmost, gzip, multibase base64url. */
export function encodeBits(indexes: readonly number[], size = LIST_SIZE): string {
  const bytes = Buffer.alloc(size / 8);
  for (const index of indexes) {
    if (index < 0 || index >= size) throw new RangeError(`There is no place ${index} in a list of ${size}`);
    bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
  }
  return `u${gzipSync(bytes).toString('base64url')}`;
}

/** The bit at a place of a list; null for what is no list, or one that is shorter. */
export function bitAt(encodedList: string, index: number): boolean | null {
  const bits = decodeBits(encodedList);
  const byte = bits?.[index >> 3];
  return byte === undefined ? null : (byte & (0x80 >> (index & 7))) !== 0;
}

/** The bytes of a list; null for what is none. */
export function decodeBits(encodedList: string): Buffer | null {
  if (!encodedList.startsWith('u')) return null;
  try {
    return gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'), { maxOutputLength: LARGEST });
  } catch {
    return null;
  }
}
