import type { ListedPublicKey } from './verification-keys/public-key';

export type Purpose = 'assertionMethod' | 'authentication';

/** A public key that somebody says is theirs. */
export type VerificationKey = {
  /** Its full name: `did:web:…#…`. */
  id: string;
  publicKey: ListedPublicKey;
  /** What it may be used for; a key that is none of these any more is still listed. */
  purposes: readonly Purpose[];
  /** From when on nothing that it signed may be believed, whenever that was signed; null while it is good. */
  revokedAt: Date | null;
  /** Until when it may sign; null for no end. */
  expiresAt: Date | null;
};

/**
 * What is known of whoever goes by an identifier: their keys, or why there are none. `isSite`: they are published at an
 * address, and nothing says whose they are but that.
 */
export type Controller =
  | { kind: 'found'; keys: readonly VerificationKey[]; isSite?: true }
  /** What it leads to was read, and lists no keys. */
  | { kind: 'noKeys' }
  /** Nobody goes by it, or what it leads to is no description of keys. */
  | { kind: 'unknown' }
  /** It could not be asked just now. */
  | { kind: 'unreachable' }
  /** It is a kind of identifier that is not looked up here. */
  | { kind: 'otherMethod' };

/** Finds out which keys belong to an identifier (`did:web:…`, `did:key:…`, `did:jwk:…`, `https://…`). */
export type KeysOf = (controller: string) => Promise<Controller>;
