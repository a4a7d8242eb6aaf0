import { ECDH } from 'node:crypto';
import { fromMultibase, fromMultikey } from '../multibase';
import { ed25519, type ListedPublicKey } from './public-key';

/** What public keys of P-256 begin with as a Multikey, and those of kinds that are not checked here. */
const P256 = '8024';
const others = new Set(['8124', '8224', '8524', 'e701', 'ea01', 'eb01', 'ec01', 'ee01']);
const LONGEST = 200;

/** The public key in a Multikey, with the letter `z` for base58; null for what is none, or is not written as one. */
export function readMultikey(text: string): ListedPublicKey | null {
  if (!/^z[1-9A-HJ-NP-Za-km-z]+$/.test(text)) return null;
  if (text.length > LONGEST) return 'otherKey';
  const x = fromMultikey(text);
  if (x) return ed25519(x);
  const bytes = fromMultibase(text);
  const kind = bytes?.subarray(0, 2).toString('hex') ?? '';
  if (!bytes || kind !== P256) return others.has(kind) ? 'otherKey' : null;
  return pointIn(bytes.subarray(2));
}

/** The point of the curve that is written as one number and a sign; null when there is no such point. */
function pointIn(compressed: Buffer): ListedPublicKey | null {
  if (compressed.length !== 33) return null;
  try {
    const whole = ECDH.convertKey(compressed, 'prime256v1', undefined, undefined, 'uncompressed') as Buffer;
    const [x, y] = [whole.subarray(1, 33), whole.subarray(33)].map((part) => part.toString('base64url'));
    return x && y ? { kty: 'EC', crv: 'P-256', x, y } : null;
  } catch {
    return null;
  }
}
