const binary = (value: number, length: number): string => value.toString(2).padStart(length, '0');
const numbers = (bits: string, length: number): number[] =>
  Array.from({ length: bits.length / length }, (_, at) =>
    parseInt(bits.slice(at * length, (at + 1) * length), 2),
  );

/** The twelve symbols of a code, five bits each, then four flags: eight bytes. */
export const packed = (symbols: number[], flags: number): number[] =>
  numbers(`${symbols.map((symbol) => binary(symbol, 5)).join('')}${binary(flags, 4)}`, 8);

/** What was `packed` into eight bytes. */
export function unpacked(bytes: Uint8Array): { symbols: number[]; flags: number } {
  const bits = [...bytes].map((byte) => binary(byte, 8)).join('');
  return { symbols: numbers(bits.slice(0, 60), 5), flags: parseInt(bits.slice(60), 2) };
}

/** The sixteen bytes of a UUID. */
export const uuidBytes = (id: string): number[] =>
  (id.replaceAll('-', '').match(/../g) ?? []).map((byte) => parseInt(byte, 16));

/** A UUID from its sixteen bytes. */
export const uuid = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
