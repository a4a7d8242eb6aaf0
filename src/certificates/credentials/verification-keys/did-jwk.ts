import { isObject } from '../credential';
import type { Controller } from '../keys-of';
import { fromBase64url } from '../multibase';
import { hasDoubledName } from '../doubled-names';
import { purposesOf, readJwk } from './jwk';

/** A key of 8,192 bits needs half of it. */
const LONGEST = 4_000;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The key that a `did:jwk` is, which needs no asking. It has one name, whatever it calls itself. */
export function controllerOfDidJwk(did: string): Controller {
  const jwk = jwkIn(did);
  const publicKey = readJwk(jwk);
  if (!isObject(jwk) || !publicKey) return { kind: 'unknown' };
  const key = { id: `${did}#0`, publicKey, purposes: purposesOf(jwk), revokedAt: null, expiresAt: null };
  return { kind: 'found', keys: [key] };
}

function jwkIn(did: string): unknown {
  const encoded = did.length <= LONGEST ? /^did:jwk:([\w-]+)$/.exec(did)?.[1] : undefined;
  const bytes = encoded ? fromBase64url(encoded) : null;
  if (!bytes) return null;
  try {
    const text = utf8.decode(bytes);
    const jwk: unknown = JSON.parse(text);
    return hasDoubledName(text) ? null : jwk;
  } catch {
    return null;
  }
}
