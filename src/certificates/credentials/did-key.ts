import type { Controller } from './keys-of';
import { readMultikey } from './verification-keys/multikey';

/** The key that a `did:key` is, which needs no asking. */
export function controllerOfDidKey(did: string): Controller {
  const multikey = /^did:key:(z[1-9A-HJ-NP-Za-km-z]{1,1000})$/.exec(did)?.[1];
  const publicKey = multikey ? readMultikey(multikey) : null;
  if (!multikey || !publicKey) return { kind: 'unknown' };
  const purposes = ['assertionMethod', 'authentication'] as const;
  const key = { id: `${did}#${multikey}`, publicKey, purposes, revokedAt: null, expiresAt: null };
  return { kind: 'found', keys: [key] };
}
