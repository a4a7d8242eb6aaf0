const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));
/** What a public key of Ed25519 begins with as a Multikey. */
const ED25519_PUBLIC = Buffer.from([0xed, 0x01]);
const KEY_BYTES = 32;
/** Nothing that is read here is longer; reading takes time with the square of the length. */
const LONGEST = 200;

/** Bytes in base58 as Bitcoin writes it, with the letter `z` that Multibase puts before it. */
export function toMultibase(bytes: Uint8Array): string {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let place = 0; place < digits.length || carry > 0; place += 1) {
      carry += (digits[place] ?? 0) * 256;
      digits[place] = carry % 58;
      carry = Math.floor(carry / 58);
    }
  }
  const zeros = leading(bytes, 0);
  return `z${'1'.repeat(zeros)}${digits
    .reverse()
    .map((digit) => ALPHABET.charAt(digit))
    .join('')}`;
}

/** The bytes again, from base58 (`z`) or base64url (`u`); null for what is neither. */
export function fromMultibase(text: string): Buffer | null {
  if (text.length > LONGEST) return null;
  if (text.startsWith('u')) return fromBase64url(text.slice(1));
  return text.startsWith('z') ? fromBase58(text.slice(1)) : null;
}

/** The bytes of base64url without padding; null for what is not written exactly so. */
export function fromBase64url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}

/** A public key of Ed25519, 32 bytes in base64url, as a Multikey. */
export const toMultikey = (publicKey: string): string =>
  toMultibase(Buffer.concat([ED25519_PUBLIC, Buffer.from(publicKey, 'base64url')]));

/** The public key of Ed25519 in a Multikey, in base64url; null for anything else. */
export function fromMultikey(text: string): string | null {
  const bytes = fromMultibase(text);
  if (bytes?.length !== ED25519_PUBLIC.length + KEY_BYTES) return null;
  if (!bytes.subarray(0, ED25519_PUBLIC.length).equals(ED25519_PUBLIC)) return null;
  return bytes.subarray(ED25519_PUBLIC.length).toString('base64url');
}

function fromBase58(text: string): Buffer | null {
  const bytes: number[] = [];
  for (const letter of text) {
    let carry = VALUES.get(letter) ?? -1;
    if (carry < 0) return null;
    for (let place = 0; place < bytes.length || carry > 0; place += 1) {
      carry += (bytes[place] ?? 0) * 58;
      bytes[place] = carry % 256;
      carry = Math.floor(carry / 256);
    }
  }
  const zeros = text.length - text.replace(/^1+/, '').length;
  return Buffer.from([...Array<number>(zeros).fill(0), ...bytes.reverse()]);
}

const leading = (bytes: Uint8Array, value: number): number => {
  const first = bytes.findIndex((byte) => byte !== value);
  return first < 0 ? bytes.length : first;
};
