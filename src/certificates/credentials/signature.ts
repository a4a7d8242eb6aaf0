import { verifyBytes } from '../../shared/signing/ed25519';
import { isArrangedAsSigned } from './arrangement';
import { canonical } from './canonical';
import { UnknownContext } from './contexts';
import { type Finding, isObject, type Json, type Outcome } from './credential';
import { apart, standingOn, whatIsSigned } from './data-integrity';
import { controllerOf } from './did';
import type { KeysOf, Purpose, VerificationKey } from './keys-of';
import { fromMultibase } from './multibase';
import { proofFault } from './proof-options';
import type { Reason } from './reasons';
import type { OpenedJwt } from './vc-jwt';

/** What came of looking at a signature, and the full name of the key that is said to have made it. */
export type SignatureFinding = Finding<'signature'> & { method: string | null };

/** What a signature is checked with. `challenge` and `domain` are those that were asked for, for presentations. */
export type SignatureAsk = {
  keysOf: KeysOf;
  now: Date;
  purpose?: Purpose;
  challenge?: string;
  domain?: string;
};

const SIGNATURE_BYTES = 64;
/** Each costs work, and nobody signs one document so often. */
const MOST_PROOFS = 8;

const found = (outcome: Outcome, because: Reason<'signature'>, method: string | null) => ({
  outcome,
  because,
  method,
});

const worse = { passed: 0, unknown: 1, failed: 2 } as const;

/** Checks every proof of a document; the worst of what came of them counts. */
export async function checkProofs(document: Json, ask: SignatureAsk): Promise<SignatureFinding> {
  const { unsecured, proofs } = apart(document);
  if (proofs.length === 0) return found('failed', 'unsigned', null);
  if (proofs.length > MOST_PROOFS) return found('failed', 'malformed', null);
  const findings: SignatureFinding[] = [];
  const quadsOf = once(canonical);
  for (const proof of proofs) {
    findings.push(await checkProof(isObject(proof) ? proof : {}, { unsecured, proofs, quadsOf }, ask));
  }
  return findings.reduce((worst, one) => (worse[one.outcome] > worse[worst.outcome] ? one : worst));
}

type QuadsOf = (document: Json) => Promise<string>;
type Proven = { unsecured: Json; proofs: readonly unknown[]; quadsOf: QuadsOf };

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
  if (!document || signature?.length !== SIGNATURE_BYTES) return found('failed', 'malformed', method);
  return checkWith(method, ask, async () => {
    const quads = proven.quadsOf(document);
    const signed = await whatIsSigned(document, proof, quads);
    return { signed, signature, isAltered: !isArrangedAsSigned(document, await quads) };
  });
}

/** NOTE: this way of signing knows base58 alone, so that a signature is written in one way. */
const signatureIn = (proofValue: string): Buffer | null =>
  proofValue.startsWith('z') ? fromMultibase(proofValue) : null;

/** Checks the signature of a JWT. */
export function checkJwt(jwt: OpenedJwt, ask: SignatureAsk): Promise<SignatureFinding> {
  const { kid, alg, crit } = jwt.header;
  const method = typeof kid === 'string' ? kid : null;
  if (alg === 'none') return Promise.resolve(found('failed', 'unsigned', method));
  if (crit !== undefined || alg !== 'EdDSA') return Promise.resolve(found('unknown', 'otherKind', method));
  return checkWith(method, ask, () => Promise.resolve(jwt));
}

/** `isAltered`: that it was rewritten after it was signed, although the signature is none the worse. */
type Signed = { signed: Uint8Array; signature: Uint8Array; isAltered?: boolean };

async function checkWith(
  method: string | null,
  ask: SignatureAsk,
  signed: () => Promise<Signed>,
): Promise<SignatureFinding> {
  if (method === null) return found('failed', 'malformed', null);
  const key = await keyFor(method, ask);
  if ('outcome' in key) return key;
  try {
    const { signed: bytes, signature, isAltered = false } = await signed();
    const good = verifyBytes(key.publicKey, bytes, signature) && !isAltered;
    return found(good ? 'passed' : 'failed', good ? 'good' : 'altered', method);
  } catch (error) {
    const unknown = isUnknownContext(error);
    return found(unknown ? 'unknown' : 'failed', unknown ? 'unknownContext' : 'undefinedWords', method);
  }
}

/** The key of that name, or why it verifies nothing. */
async function keyFor(method: string, ask: SignatureAsk): Promise<VerificationKey | SignatureFinding> {
  const controller = await ask.keysOf(controllerOf(method));
  if (controller.kind === 'unreachable') return found('unknown', 'unreachable', method);
  const key = controller.kind === 'found' ? controller.keys.find(({ id }) => id === method) : undefined;
  if (!key) return found('failed', 'unknownKey', method);
  const because = whyNot(key, ask);
  return because ? found('failed', because, method) : key;
}

/** A revoked key verifies nothing, whenever it signed: whoever has it may write any time into what they sign. */
function whyNot(
  { revokedAt, expiresAt, purposes }: VerificationKey,
  ask: SignatureAsk,
): Reason<'signature'> | null {
  if (revokedAt && revokedAt <= ask.now) return 'revokedKey';
  if (expiresAt && expiresAt <= ask.now) return 'expiredKey';
  return purposes.includes(ask.purpose ?? 'assertionMethod') ? null : 'otherPurpose';
}

/** NOTE: jsonld.js wraps what its loader threw. */
const isUnknownContext = (error: unknown): boolean =>
  error instanceof UnknownContext ||
  (isObject(error) && isObject(error.details) && error.details.cause instanceof UnknownContext);
