import { isArrangedAsSigned } from './arrangement';
import { canonical, type Hash } from './canonical';
import { ED25519_2020, UnknownContext } from './contexts';
import { isObject, type Json, listOf } from './credential';
import { type Cryptosuite, isOlder, suiteOf } from './cryptosuites';
import { apart, standingOn, whatIsSigned } from './data-integrity';
import { fromMultibase } from './multibase';
import { hasPlainWords } from './plain-words';
import { proofFault } from './proof-options';
import { found, foundWith, keyCalled, type SignatureAsk, type SignatureFinding } from './signing-key';
import { OwnWords, signedText, type WhatWasSigned } from './text-proof';
import { isLongEnough, isSignedBy } from './verification-keys/is-signed-by';
import { hashOf } from './verification-keys/public-key';

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

type QuadsOf = (document: Json, hash: Hash) => Promise<string>;
type Proven = { unsecured: Json; proofs: readonly unknown[]; quadsOf: QuadsOf; signer: string | null };

/** The canonical form of each document is worked out once for each hash, however many proofs stand under it. */
function once(work: QuadsOf): QuadsOf {
  const done = { sha256: new Map<Json, Promise<string>>(), sha384: new Map<Json, Promise<string>>() };
  return (document, hash) => {
    const quads = done[hash].get(document) ?? work(document, hash);
    done[hash].set(document, quads);
    return quads;
  };
}

async function checkProof(proof: Json, proven: Proven, ask: SignatureAsk): Promise<SignatureFinding> {
  const method = typeof proof.verificationMethod === 'string' ? proof.verificationMethod : null;
  const fault = proofFault(proof, ask);
  if (fault) return { ...fault, method };
  const document = standingOn(proven.unsecured, proof, proven.proofs);
  const signature = signatureIn(String(proof.proofValue));
  const suite = suiteOf(proof);
  if (!method || !document || !signature || !suite) return found('failed', 'malformed', method);
  return checkWith(method, { ask, suite, signature, signer: proven.signer }, (hash) =>
    suite.over === 'text'
      ? Promise.resolve(signedText(document, proof, hash))
      : signedMeaning(document, proof, { quads: proven.quadsOf(document, hash), hash }),
  );
}

/** NOTE: it may have been rewritten after it was signed, although the signature is none the worse. */
async function signedMeaning(
  document: Json,
  proof: Json,
  { quads, hash }: { quads: Promise<string>; hash: Hash },
): Promise<WhatWasSigned> {
  const signed = await whatIsSigned(document, proof, quads, hash);
  return {
    signed,
    isAltered: !isArrangedAsSigned(document, await quads),
    hasOwnWords: !hasPlainWords(document) || !isExplained(document, proof),
  };
}

/**
 * Whether the words of a proof are those of its document. NOTE: the older kind has words of its own, which its document or
 * the proof has to name; neither decides what they mean.
 */
function isExplained(document: Json, proof: Json): boolean {
  const [ofDocument, ofProof] = [document, proof].map((one) => listOf(one['@context']).map(textOf));
  const older = isOlder(proof) ? [textOf(ED25519_2020)] : [];
  const named = [...(ofDocument ?? []), ...(ofProof ?? [])];
  return (
    older.every((one) => named.includes(one)) &&
    (ofProof ?? []).every((one) => ofDocument?.includes(one) || older.includes(one))
  );
}

const textOf = (context: unknown): string => JSON.stringify(context);

/** NOTE: these ways of signing know base58 alone, so that a signature is written in one way. */
const signatureIn = (proofValue: string): Buffer | null =>
  proofValue.startsWith('z') ? fromMultibase(proofValue) : null;

type With = {
  ask: SignatureAsk;
  signer: string | null;
  suite: Cryptosuite;
  signature: Buffer;
};

async function checkWith(
  method: string,
  { ask, signer, suite, signature }: With,
  whatWasSigned: (hash: Hash) => Promise<WhatWasSigned>,
): Promise<SignatureFinding> {
  const key = await keyCalled(method, signer, ask);
  if ('outcome' in key) return key;
  if (key.publicKey.kty !== suite.kty) return foundWith(key, 'failed', 'keyMismatch');
  if (!isLongEnough(key.publicKey, signature)) return foundWith(key, 'failed', 'malformed');
  try {
    const { signed, isAltered, hasOwnWords } = await whatWasSigned(hashOf(key.publicKey));
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
