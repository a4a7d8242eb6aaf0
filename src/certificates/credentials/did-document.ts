import { isObject, type Json, listOf } from './credential';
import { methodOf } from './did';
import type { Controller, Purpose, VerificationKey } from './keys-of';
import { toMultikey } from './multibase';
import { isStamp } from './stamps';
import { purposesOf, readJwk } from './verification-keys/jwk';
import { readMultikey } from './verification-keys/multikey';
import type { ListedPublicKey } from './verification-keys/public-key';

/** A key of an organisation, as its document says it. */
export type ListedKey = { id: string; publicKey: string; revokedAt: Date | null };

/**
 * The document to which the identifier of an organisation leads. Keys in use and retired ones may be relied on; a
 * revoked one stays listed with the time from which it may not, and stands under no purpose any more, so that a
 * verifier that does not look at that time refuses it too.
 */
export function didDocument(did: string, keys: readonly ListedKey[]): Json {
  const listed = keys.map(({ id, publicKey, revokedAt }) => ({
    id: methodOf(did, id),
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: toMultikey(publicKey),
    ...(revokedAt ? { revoked: revokedAt.toISOString() } : {}),
  }));
  const good = listed.filter((_, index) => !keys[index]?.revokedAt).map(({ id }) => id);
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: listed,
    assertionMethod: good,
  };
}

/** The keys in the document of whoever goes by `did`. What is not written as a key is left out. */
export function readDidDocument(did: string, document: unknown): Controller {
  if (!isObject(document) || document.id !== did) return { kind: 'unknown' };
  const methods = listOf(document.verificationMethod).filter(isObject);
  const embedded = bothPurposes.flatMap((purpose) => listOf(document[purpose]).filter(isObject));
  const keys = [...methods, ...embedded].flatMap((method) => {
    const id = absolute(did, method.id);
    const key = id && method.controller === did ? keyIn(id, method) : null;
    return key
      ? [{ ...key, purposes: usesOf(method).filter((purpose) => stands(document, purpose, did, key.id)) }]
      : [];
  });
  return { kind: 'found', keys };
}

const bothPurposes = ['assertionMethod', 'authentication'] as const;

const absolute = (did: string, id: unknown): string | null => {
  if (typeof id !== 'string') return null;
  return id.startsWith('#') ? `${did}${id}` : id;
};

const stands = (document: Json, purpose: Purpose, did: string, id: string): boolean =>
  listOf(document[purpose]).some((one) => absolute(did, isObject(one) ? one.id : one) === id);

function keyIn(id: string, method: Json): Omit<VerificationKey, 'purposes'> | null {
  const publicKey = publicKeyIn(method);
  const [revokedAt, expiresAt] = [instant(method.revoked), instant(method.expires)];
  return publicKey === null || revokedAt === undefined || expiresAt === undefined
    ? null
    : { id, publicKey, revokedAt, expiresAt };
}

/** NOTE: there are other ways to write a key, which are not read here. */
function publicKeyIn({ publicKeyMultibase, publicKeyJwk, type }: Json): ListedPublicKey | null {
  if (typeof publicKeyMultibase === 'string') return readMultikey(publicKeyMultibase);
  if (publicKeyJwk !== undefined) return readJwk(publicKeyJwk);
  return typeof type === 'string' ? 'otherKey' : null;
}

const usesOf = ({ publicKeyJwk }: Json): readonly Purpose[] =>
  isObject(publicKeyJwk) ? purposesOf(publicKeyJwk) : bothPurposes;

const instant = (value: unknown): Date | null | undefined => {
  if (value === undefined) return null;
  return isStamp(value) ? new Date(value) : undefined;
};
