import { isObject, type Json, listOf } from '../credential';
import type { Purpose } from '../keys-of';
import { fromBase64url } from '../multibase';
import { algorithmOf, ed25519, type ListedPublicKey, type PublicKey } from './public-key';

/** What is in a JWK that must not be shown; a key of which that is public is nobody's any more. */
const secret = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** The public key in a JWK (RFC 7517); null for what is none, or is not written as one. */
export function readJwk(jwk: unknown): ListedPublicKey | null {
  if (!isObject(jwk) || typeof jwk.kty !== 'string' || secret.some((name) => name in jwk)) return null;
  const key = keyIn(jwk);
  if (typeof key !== 'object' || key === null || jwk.alg === undefined) return key;
  return isAlgorithmOf(key, jwk.alg) ? key : 'otherKey';
}

/** What a JWK says that its key may be used for. */
export const purposesOf = ({ use, key_ops: operations }: Json): readonly Purpose[] =>
  (use === undefined || use === 'sig') && (operations === undefined || listOf(operations).includes('verify'))
    ? ['assertionMethod', 'authentication']
    : [];

/** NOTE: `Ed25519` is the name that says it all (RFC 9864), `EdDSA` the one that everybody uses. */
export const isAlgorithmOf = (key: PublicKey, alg: unknown): boolean =>
  alg === algorithmOf(key) || (alg === 'Ed25519' && key.kty === 'OKP');

function keyIn({ kty, crv, x, y, n, e }: Json): ListedPublicKey | null {
  if (kty === 'RSA') return rsaKey(n, e);
  if (kty !== 'OKP' && kty !== 'EC') return 'otherKey';
  if (kty === 'OKP' && crv === 'Ed25519') return isBytes(x, 32) ? ed25519(x) : null;
  if (kty === 'EC' && (crv === 'P-256' || crv === 'P-384')) {
    const bytes = crv === 'P-256' ? 32 : 48;
    return isBytes(x, bytes) && isBytes(y, bytes) ? { kty, crv, x, y } : null;
  }
  return typeof crv === 'string' ? 'otherKey' : null;
}

const isBytes = (value: unknown, bytes: number): value is string =>
  typeof value === 'string' && fromBase64url(value)?.length === bytes;

const LEAST_BITS = 2_048;
/** Longer ones were made to take long. */
const MOST_BITS = 8_192;

function rsaKey(n: unknown, e: unknown): ListedPublicKey | null {
  const [modulus, exponent] = [numberIn(n), numberIn(e)];
  if (modulus === null || exponent === null || exponent < 3n || exponent % 2n === 0n) return null;
  const bits = modulus.toString(2).length;
  if (bits < LEAST_BITS) return 'weakKey';
  if (bits > MOST_BITS || exponent > 0xffff_ffffn) return 'otherKey';
  return { kty: 'RSA', n: n as string, e: e as string };
}

/** A number as a JWK writes it; null for anything else, and for what is longer than any key. */
function numberIn(value: unknown): bigint | null {
  const bytes = typeof value === 'string' && value.length < 4_000 ? fromBase64url(value) : null;
  return bytes && bytes.length > 0 ? BigInt(`0x${bytes.toString('hex')}`) : null;
}
