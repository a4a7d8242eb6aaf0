import { isArrangedAsSigned } from './arrangement';
import { canonical } from './canonical';
import { UnknownContext } from './contexts';
import { isObject, type Json } from './credential';
import { cryptosuites } from './cryptosuites';
import { apart, standingOn, whatIsSigned } from './data-integrity';
import { fromMultibase } from './multibase';
import { hasPlainWords } from './plain-words';
import { proofFault } from './proof-options';
import { found, foundWith, keyCalled, type SignatureAsk, type SignatureFinding } from './signing-key';
import { OwnWords, signedText, type WhatWasSigned } from './text-proof';
import { isSignedBy, SIGNATURE_BYTES } from './verification-keys/is-signed-by';
import type { PublicKey } from './verification-keys/public-key';

/** Each costs work, and nobody signs one document so often. */
const MOST_PROOFS = 8;

const worse = { passed: 0, unknown: 1, failed: 2 } as const;

/** Checks every proof of a document that was made in somebody's name; the worst of what came of them counts. */
export async function checkProofs(
  document: Json,
  signer: string | null,
  ask: SignatureAsk,
): Promise<SignatureFinding> {
  const { unsecured, proofs } = apart(document);
  if (proofs.length === 0) return found('failed', 'unsigned', null);
  if (proofs.length > MOST_PROOFS) return found('failed', 'malformed', null);
  const findings: SignatureFinding[] = [];
  const quadsOf = once(canonical);
  for (const proof of proofs) {
    findings.push(
      await checkProof(isObject(proof) ? proof : {}, { unsecured, proofs, quadsOf, signer }, ask),
    );
  }
  return findings.reduce((worst, one) => (worse[one.outcome] > worse[worst.outcome] ? one : worst));
}

type QuadsOf = (document: Json) => Promise<string>;
type Proven = { unsecured: Json; proofs: readonly unknown[]; quadsOf: QuadsOf; signer: string | null };

/** The canonical form of each document is worked out once, however many proofs stand under it. */
function once(work: QuadsOf): QuadsOf {
  const done = new Map<Json, Promise<string>>();
  return (document) => {
    const quads = done.get(document) ?? work(document);
    done.set(document, quads);
    return quads;
  };
}

async function checkProof(proof: Json, proven: Proven, ask: SignatureAsk): Promise<SignatureFinding> {
  const method = typeof proof.verificationMethod === 'string' ? proof.verificationMethod : null;
  const fault = proofFault(proof, ask);
  if (fault) return { ...fault, method };
  const document = standingOn(proven.unsecured, proof, proven.proofs);
  const signature = signatureIn(String(proof.proofValue));
  if (!method || !document || !signature) return found('failed', 'malformed', method);
  const suite = cryptosuites.get(proof.cryptosuite);
  return checkWith(method, { ask, kty: suite?.kty, signature, signer: proven.signer }, () =>
    suite?.over === 'text'
      ? Promise.resolve(signedText(document, proof))
      : signedMeaning(document, proof, proven.quadsOf(document)),
  );
}

/** NOTE: it may have been rewritten after it was signed, although the signature is none the worse. */
async function signedMeaning(document: Json, proof: Json, quads: Promise<string>): Promise<WhatWasSigned> {
  const signed = await whatIsSigned(document, proof, quads);
  return {
    signed,
    isAltered: !isArrangedAsSigned(document, await quads),
    hasOwnWords: !hasPlainWords(document),
  };
}

/** NOTE: these ways of signing know base58 alone, so that a signature is written in one way. */
const signatureIn = (proofValue: string): Buffer | null =>
  proofValue.startsWith('z') ? fromMultibase(proofValue) : null;

type With = {
  ask: SignatureAsk;
  signer: string | null;
  kty: PublicKey['kty'] | undefined;
  signature: Buffer;
};

async function checkWith(
  method: string,
  { ask, signer, kty, signature }: With,
  whatWasSigned: () => Promise<WhatWasSigned>,
): Promise<SignatureFinding> {
  const key = await keyCalled(method, signer, ask);
  if ('outcome' in key) return key;
  if (key.publicKey.kty !== kty) return foundWith(key, 'failed', 'keyMismatch');
  if (signature.length !== SIGNATURE_BYTES) return foundWith(key, 'failed', 'malformed');
  try {
    const { signed, isAltered, hasOwnWords } = await whatWasSigned();
    if (!isSignedBy(key.publicKey, signed, signature) || isAltered)
      return foundWith(key, 'failed', 'altered');
    return hasOwnWords ? foundWith(key, 'unknown', 'ownWords') : foundWith(key, 'passed', 'good');
  } catch (error) {
    if (error instanceof OwnWords) return foundWith(key, 'unknown', 'ownWords');
    return isUnknownContext(error)
      ? foundWith(key, 'unknown', 'unknownContext')
      : foundWith(key, 'failed', 'undefinedWords');
  }
}

/** NOTE: jsonld.js wraps what its loader threw. */
const isUnknownContext = (error: unknown): boolean =>
  error instanceof UnknownContext ||
  (isObject(error) && isObject(error.details) && error.details.cause instanceof UnknownContext);
