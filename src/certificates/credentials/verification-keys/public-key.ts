import type { Hash } from '../canonical';

/** A public key of a kind that is checked here, as a JWK with nothing but its numbers. */
export type PublicKey =
  | { kty: 'OKP'; crv: 'Ed25519'; x: string }
  | { kty: 'EC'; crv: 'P-256' | 'P-384'; x: string; y: string }
  | { kty: 'RSA'; n: string; e: string };

export type Algorithm = 'EdDSA' | 'ES256' | 'ES384' | 'RS256';

/** A key that somebody lists: one that can be used, one of a kind that is not checked here, or one that is too short. */
export type ListedPublicKey = PublicKey | 'otherKey' | 'weakKey';

export const ed25519 = (x: string): PublicKey => ({ kty: 'OKP', crv: 'Ed25519', x });

/** The one way of signing that a key is used for here, whatever a signature says of itself. */
export const algorithmOf = (key: PublicKey): Algorithm => algorithms[key.kty === 'RSA' ? key.kty : key.crv];

const algorithms = { Ed25519: 'EdDSA', 'P-256': 'ES256', 'P-384': 'ES384', RSA: 'RS256' } as const;

/** What a key hashes with before it signs, where it is not its own affair (Ed25519). */
export const hashOf = (key: PublicKey): Hash =>
  key.kty === 'EC' && key.crv === 'P-384' ? 'sha384' : 'sha256';

/** Whether two are the same key. */
export const isSameKey = (one: ListedPublicKey, other: ListedPublicKey): boolean =>
  typeof one === 'object' && typeof other === 'object' && numbersOf(one) === numbersOf(other);

const numbersOf = (key: PublicKey): string =>
  key.kty === 'RSA' ? `${key.n} ${key.e}` : key.kty === 'EC' ? `${key.x} ${key.y}` : key.x;
