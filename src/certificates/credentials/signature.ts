import { verifyBytes } from '../../shared/signing/ed25519';
import { UnknownContext } from './contexts';
import { type Finding, isObject, type Json } from './credential';
import { apart, CRYPTOSUITE, standingOn, whatIsSigned } from './data-integrity';
import { controllerOf } from './did';
import type { KeysOf, Purpose, VerificationKey } from './keys-of';
import { fromMultibase } from './multibase';
import { isStamp } from './stamps';
import type { OpenedJwt } from './vc-jwt';

/** What came of looking at a signature, and the name of the key that made it, as far as it was understood. */
export type SignatureFinding = Finding & { method: string | null };

/** What a signature is checked with. `challenge` and `domain` are those that were asked for, for presentations. */
export type SignatureAsk = {
  keysOf: KeysOf;
  now: Date;
  purpose?: Purpose;
  challenge?: string;
  domain?: string;
};

const found = (outcome: Finding['outcome'], because: string, method: string | null = null) => ({
  outcome,
  because,
  method,
});

const worse = { passed: 0, unknown: 1, failed: 2 } as const;

/** Checks every proof of a document; the worst of what came of them counts. */
export async function checkProofs(document: Json, ask: SignatureAsk): Promise<SignatureFinding> {
  const { unsecured, proofs } = apart(document);
  if (proofs.length === 0) return found('failed', 'unsigned');
  const findings: SignatureFinding[] = [];
  for (const proof of proofs.slice(0, MOST_PROOFS + 1)) {
    findings.push(await checkProof(unsecured, proof, proofs, ask));
  }
  if (proofs.length > MOST_PROOFS) return found('failed', 'malformed');
  return findings.reduce((worst, one) => (worse[one.outcome] > worse[worst.outcome] ? one : worst));
}

/** Each costs work, and nobody signs one document so often. */
const MOST_PROOFS = 8;

async function checkProof(
  unsecured: Json,
  proof: unknown,
  proofs: readonly unknown[],
  ask: SignatureAsk,
): Promise<SignatureFinding> {
  if (!isObject(proof)) return found('failed', 'malformed');
  const method = typeof proof.verificationMethod === 'string' ? proof.verificationMethod : null;
  const fault = faultOf(proof, ask);
  if (fault) return { ...fault, method };
  const standing = standingOn(unsecured, proof, proofs);
  const signature = fromMultibase(String(proof.proofValue));
  if (!standing || !method || signature?.length !== SIGNATURE_BYTES)
    return found('failed', 'malformed', method);
  const key = await keyFor(method, ask);
  if ('outcome' in key) return key;
  try {
    const good = verifyBytes(key.publicKey, await whatIsSigned(standing, proof), signature);
    return found(good ? 'passed' : 'failed', good ? 'good' : 'altered', method);
  } catch (error) {
    return isUnknownContext(error)
      ? found('unknown', 'unknownContext', method)
      : found('failed', 'undefinedWords', method);
  }
}

const SIGNATURE_BYTES = 64;

/** Checks the signature of a JWT. */
export async function checkJwt(
  { header, signed, signature }: OpenedJwt,
  ask: SignatureAsk,
): Promise<SignatureFinding> {
  const method = typeof header.kid === 'string' ? header.kid : null;
  if (header.crit !== undefined || header.alg !== 'EdDSA') return found('unknown', 'otherKind', method);
  if (!method) return found('failed', 'malformed');
  const key = await keyFor(method, ask);
  if ('outcome' in key) return key;
  const good = verifyBytes(key.publicKey, signed, signature);
  return found(good ? 'passed' : 'failed', good ? 'good' : 'altered', method);
}

/** What is wrong with what a proof says of itself, whoever signed it. */
function faultOf(
  proof: Json,
  { now, purpose = 'assertionMethod', challenge, domain }: SignatureAsk,
): Finding | null {
  const { type, cryptosuite, created, expires, proofPurpose, proofValue } = proof;
  const failed = (because: string): Finding => ({ outcome: 'failed', because });
  if (typeof type !== 'string' || typeof proofValue !== 'string') return failed('malformed');
  if (type !== 'DataIntegrityProof') return { outcome: 'unknown', because: 'otherKind' };
  if (typeof cryptosuite !== 'string') return failed('malformed');
  if (cryptosuite !== CRYPTOSUITE) return { outcome: 'unknown', because: 'otherKind' };
  if (!isStampOrNothing(created) || !isStampOrNothing(expires)) return failed('malformed');
  if (proofPurpose !== purpose) return failed('otherPurpose');
  if (typeof expires === 'string' && now > new Date(expires)) return failed('proofOver');
  const asked = { challenge, domain };
  const answered = (['challenge', 'domain'] as const).every(
    (name) => asked[name] === undefined || proof[name] === asked[name],
  );
  return answered ? null : failed('otherQuestion');
}

const isStampOrNothing = (value: unknown): boolean => value === undefined || isStamp(value);

/** The key of that name, or why it verifies nothing. */
async function keyFor(method: string, ask: SignatureAsk): Promise<VerificationKey | SignatureFinding> {
  const controller = await ask.keysOf(controllerOf(method));
  if (controller.kind === 'unreachable') return found('unknown', 'unreachable', method);
  const key = controller.kind === 'found' ? controller.keys.find(({ id }) => id === method) : undefined;
  if (!key) return found('failed', 'unknownKey', method);
  if (key.revokedAt && key.revokedAt <= ask.now) return found('failed', 'revokedKey', method);
  if (key.expiresAt && key.expiresAt <= ask.now) return found('failed', 'expiredKey', method);
  const allowed = key.purposes.includes(ask.purpose ?? 'assertionMethod');
  return allowed ? key : found('failed', 'otherPurpose', method);
}

/** NOTE: jsonld.js wraps what its loader threw. */
const isUnknownContext = (error: unknown): boolean =>
  error instanceof UnknownContext ||
  (isObject(error) && isObject(error.details) && error.details.cause instanceof UnknownContext);
