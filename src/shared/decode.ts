import { fromWindows1252 } from './windows-1252';

/**
 * The text of a file, or null when it is none. A byte order mark decides; without one it is UTF-16 if every other byte
 * is zero, UTF-8 if it can be, and else windows-1252, as spreadsheets save it.
 */
export function decode(bytes: Uint8Array): string | null {
  const text = inUtf16(bytes) ?? inUtf8(bytes) ?? fromWindows1252(bytes);
  return text.includes('\0') ? null : text.replace(/^\uFEFF/, '');
}

function inUtf16(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.length < 8) return null;
  const beginning = [...bytes.subarray(0, 8)];
  const zero = (odd: number) => beginning.every((byte, at) => (at % 2 === odd ? byte === 0 : byte !== 0));
  if (zero(1)) return new TextDecoder('utf-16le').decode(bytes);
  return zero(0) ? new TextDecoder('utf-16be').decode(bytes) : null;
}

function inUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
