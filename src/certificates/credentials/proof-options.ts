import { type Finding, type Json, listOf } from './credential';
import { isOlder, suiteOf } from './cryptosuites';
import type { Reason } from './reasons';
import { isStamp } from './stamps';
import { isUrl } from './values';

type Asked = { now: Date; purpose?: string; challenge?: string; domain?: string };
type Look = (proof: Json, asked: Asked) => Reason<'signature'> | null;

/** What is wrong with what a proof says of itself, whoever signed it; null for nothing. */
export function proofFault(proof: Json, asked: Asked): Finding<'signature'> | null {
  for (const look of looks) {
    const because = look(proof, asked);
    if (because) return { outcome: because === 'otherKind' ? 'unknown' : 'failed', because };
  }
  return null;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isOptional = (value: unknown, is: (value: unknown) => boolean) => value === undefined || is(value);
const malformed = (right: boolean): Reason<'signature'> | null => (right ? null : 'malformed');

/** NOTE: whatever else stands in a proof may be one of these under another name, signed as well and never looked at. */
const known = new Set([
  '@context',
  'challenge',
  'created',
  'cryptosuite',
  'domain',
  'expires',
  'id',
  'nonce',
  'previousProof',
  'proofPurpose',
  'proofValue',
  'type',
  'verificationMethod',
]);

/** What proofs could not say before there were names for the ways. */
const later = ['cryptosuite', 'previousProof'];

const looks: Look[] = [
  ({ type, proofValue, proofPurpose }) =>
    malformed(isText(type) && isText(proofValue) && isText(proofPurpose)),
  ({ type, cryptosuite }) => malformed(type !== 'DataIntegrityProof' || isText(cryptosuite)),
  (proof) => (suiteOf(proof) ? null : 'otherKind'),
  (proof) => (Object.keys(proof).every((name) => known.has(name)) ? null : 'otherKind'),
  (proof) => (isOlder(proof) && later.some((name) => name in proof) ? 'otherKind' : null),
  ({ created, expires }) => malformed(isOptional(created, isStamp) && isOptional(expires, isStamp)),
  ({ id, nonce, challenge }) =>
    malformed(isOptional(id, isUrl) && isOptional(nonce, isText) && isOptional(challenge, isText)),
  ({ previousProof }) => malformed(listOf(previousProof).every(isText)),
  ({ proofPurpose }, { purpose = 'assertionMethod' }) => (proofPurpose === purpose ? null : 'otherPurpose'),
  ({ expires }, { now }) => (isStamp(expires) && new Date(expires) < now ? 'proofOver' : null),
  (proof, { challenge }) =>
    isOptional(challenge, (one) => one === proof.challenge) ? null : 'otherQuestion',
  (proof, { domain }) =>
    isOptional(domain, (one) => listOf(proof.domain).includes(one)) ? null : 'otherQuestion',
];
