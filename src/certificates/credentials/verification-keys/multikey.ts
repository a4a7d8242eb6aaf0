import { ECDH } from 'node:crypto';
import { fromMultibase, fromMultikey } from '../multibase';
import { ed25519, type ListedPublicKey } from './public-key';

/** What public keys begin with as a Multikey: those on curves, with the bytes of a number there, and those of kinds that are not checked here. */
const curves: Readonly<Record<string, Curve>> = {
  '8024': { crv: 'P-256', called: 'prime256v1', bytes: 32 },
  '8124': { crv: 'P-384', called: 'secp384r1', bytes: 48 },
};
const others = new Set(['8224', '8524', 'e701', 'ea01', 'eb01', 'ec01', 'ee01']);
const LONGEST = 200;

type Curve = { crv: 'P-256' | 'P-384'; called: string; bytes: number };

/** The public key in a Multikey, with the letter `z` for base58; null for what is none, or is not written as one. */
export function readMultikey(text: string): ListedPublicKey | null {
  if (!/^z[1-9A-HJ-NP-Za-km-z]+$/.test(text)) return null;
  if (text.length > LONGEST) return 'otherKey';
  const x = fromMultikey(text);
  if (x) return ed25519(x);
  const bytes = fromMultibase(text);
  const kind = bytes?.subarray(0, 2).toString('hex') ?? '';
  const curve = curves[kind];
  if (!bytes || !curve) return others.has(kind) ? 'otherKey' : null;
  return pointIn(bytes.subarray(2), curve);
}

/** The point of the curve that is written as one number and a sign; null when there is no such point. */
function pointIn(compressed: Buffer, { crv, called, bytes }: Curve): ListedPublicKey | null {
  if (compressed.length !== 1 + bytes) return null;
  try {
    const whole = ECDH.convertKey(compressed, called, undefined, undefined, 'uncompressed') as Buffer;
    const [x, y] = [whole.subarray(1, 1 + bytes), whole.subarray(1 + bytes)].map((part) =>
      part.toString('base64url'),
    );
    return x && y ? { kty: 'EC', crv, x, y } : null;
  } catch {
    return null;
  }
}
