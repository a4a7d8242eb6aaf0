/**
 * Bytes as characters that a QR code packs most tightly: of its 45, those that are no space and need no escaping
 * anywhere. Forty-one are enough, because 41³ > 2¹⁶: two bytes are three characters, as in base 45.
 */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*-.:';
const BASE = alphabet.length;
const [PAIR, SINGLE] = [3, 2];

/** Bytes as text: three characters for each two bytes, two for one that is left over. */
export function toBase41(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const second = bytes[at + 1];
    const first = bytes[at] ?? 0;
    text += second === undefined ? digits(first, SINGLE) : digits(first * 256 + second, PAIR);
  }
  return text;
}

/** The bytes that were written; null for what `toBase41` never writes, so that bytes have one text only. */
export function fromBase41(text: string): Uint8Array | null {
  if (text.length % PAIR === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += PAIR) {
    const group = text.slice(at, at + PAIR);
    const value = number(group);
    if (value === null || value >= (group.length === PAIR ? 65_536 : 256)) return null;
    bytes.push(...(group.length === PAIR ? [value >> 8, value & 255] : [value]));
  }
  return Uint8Array.from(bytes);
}

/** The least significant digit first. */
function digits(value: number, length: number): string {
  let [text, rest] = ['', value];
  for (let place = 0; place < length; place++) {
    text += alphabet.charAt(rest % BASE);
    rest = Math.floor(rest / BASE);
  }
  return text;
}

function number(group: string): number | null {
  let value = 0;
  for (const [place, character] of [...group].entries()) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return null;
    value += digit * BASE ** place;
  }
  return value;
}
