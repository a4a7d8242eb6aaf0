/** A public key of a kind that is checked here, as a JWK with nothing but its numbers. */
export type PublicKey =
  | { kty: 'OKP'; crv: 'Ed25519'; x: string }
  | { kty: 'EC'; crv: 'P-256'; x: string; y: string }
  | { kty: 'RSA'; n: string; e: string };

export type Algorithm = 'EdDSA' | 'ES256' | 'RS256';

/** A key that somebody lists: one that can be used, one of a kind that is not checked here, or one that is too short. */
export type ListedPublicKey = PublicKey | 'otherKey' | 'weakKey';

export const ed25519 = (x: string): PublicKey => ({ kty: 'OKP', crv: 'Ed25519', x });

/** The one way of signing that a key is used for here, whatever a signature says of itself. */
export const algorithmOf = ({ kty }: PublicKey): Algorithm => algorithms[kty];

const algorithms = { OKP: 'EdDSA', EC: 'ES256', RSA: 'RS256' } as const;

/** Whether two are the same key. */
export const isSameKey = (one: ListedPublicKey, other: ListedPublicKey): boolean =>
  typeof one === 'object' && typeof other === 'object' && numbersOf(one) === numbersOf(other);

const numbersOf = (key: PublicKey): string =>
  key.kty === 'RSA' ? `${key.n} ${key.e}` : key.kty === 'EC' ? `${key.x} ${key.y}` : key.x;
