import { isObject, type Json } from '../credential';
import { readDidDocument } from '../did-document';
import { isTooMuch } from '../extent';
import type { Controller, VerificationKey } from '../keys-of';
import { purposesOf, readJwk } from './jwk';

/** Whether an identifier is an address of the web that may be asked for keys. */
export const isWeb = (identifier: string): boolean => originOf(identifier) !== null;

/** Whether two addresses are of one website, so that whoever publishes at one may do so at the other. */
export const isSameSite = (one: string, other: string): boolean =>
  isWeb(one) && originOf(one) === originOf(other);

/** The website of an address; null for what is no such address, and for one with a fragment or somebody's password. */
function originOf(address: string): string | null {
  if (!/^https:\/\/[^#\s\\]+$/.test(address) || !URL.canParse(address)) return null;
  const { origin, username, password } = new URL(address);
  return username || password ? null : origin;
}

/**
 * The keys in what an address leads to: a document that describes them as its own (Controlled Identifiers), or a key or
 * a set of keys that says nothing of whose they are (JWK), which is as Open Badges have it.
 */
export function readWebKeys(address: string, document: unknown): Controller {
  if (!isObject(document) || isTooMuch(document)) return { kind: 'noKeys' };
  const { id, keys, kty, verificationMethod, assertionMethod } = document;
  if (id === address && (verificationMethod ?? assertionMethod) !== undefined)
    return readDidDocument(address, document);
  const listed = Array.isArray(keys) ? keys.filter(isObject) : typeof kty === 'string' ? [document] : null;
  if (!listed) return { kind: 'noKeys' };
  const named = listed.filter(({ kid }) => listed.length === 1 || typeof kid === 'string');
  return { kind: 'found', keys: named.flatMap((jwk) => keyIn(address, jwk)), isSite: true };
}

function keyIn(address: string, jwk: Json): VerificationKey[] {
  const publicKey = readJwk(jwk);
  const id = nameIn(address, jwk.kid);
  return publicKey ? [{ id, publicKey, purposes: purposesOf(jwk), revokedAt: null, expiresAt: null }] : [];
}

/** NOTE: a key that stands alone needs no name; among several one without a name cannot be meant. */
const nameIn = (address: string, kid: unknown): string => {
  if (typeof kid !== 'string') return address;
  return kid.startsWith(`${address}#`) ? kid : `${address}#${kid}`;
};
