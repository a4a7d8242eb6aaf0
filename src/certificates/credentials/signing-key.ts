import type { Finding, Outcome } from './credential';
import { controllerOf } from './did';
import type { Controller, KeysOf, Purpose, VerificationKey } from './keys-of';
import type { Reason } from './reasons';
import { isSameKey, type PublicKey } from './verification-keys/public-key';
import { isSameSite, isWeb } from './verification-keys/web-keys';

/**
 * What came of looking at a signature, and the full name of the key that is said to have made it. `isOnSite`: it is kept
 * on the website of whose name it was made in, and not described as theirs.
 */
export type SignatureFinding = Finding<'signature'> & { method: string | null; isOnSite?: boolean };

/** What a signature is checked with. `challenge` and `domain` are those that were asked for, for presentations. */
export type SignatureAsk = {
  keysOf: KeysOf;
  now: Date;
  purpose?: Purpose;
  challenge?: string;
  domain?: string;
};

/** A key that may be relied on, and its full name. */
export type SigningKey = { method: string; publicKey: PublicKey; isOnSite?: boolean };

export const found = (
  outcome: Outcome,
  because: Reason<'signature'>,
  method: string | null,
): SignatureFinding => ({ outcome, because, method });

/** What came of checking a signature with a key. */
export const foundWith = (
  { method, isOnSite = false }: SigningKey,
  outcome: Outcome,
  because: Reason<'signature'>,
): SignatureFinding => ({ ...found(outcome, because, method), isOnSite });

/**
 * The key of a name, for what was signed in the name of `signer`, or why it verifies nothing. Who has one key alone need
 * not say which. NOTE: an address is asked only where it is one of the signer's website: any other says nothing of them.
 */
export async function keyCalled(
  method: string,
  signer: string | null,
  ask: SignatureAsk,
): Promise<SigningKey | SignatureFinding> {
  const controller = controllerOf(method);
  if (/^https?:/i.test(controller) && !(signer && isSameSite(controller, signer)))
    return found('unknown', 'unboundKey', method);
  const known = await ask.keysOf(controller);
  const key = keyAmong(known, method, ask, (keys) => chosen(keys, method));
  const isTheirOwn = controller === signer || (known.kind === 'found' && !known.isSite);
  return { ...key, isOnSite: isWeb(controller) && !isTheirOwn };
}

/** NOTE: a key that stands alone at an address may have no name, whatever it is called by. */
function chosen(keys: readonly VerificationKey[], method: string): VerificationKey | undefined {
  const [only, ...others] = keys;
  const isUnnamed = !method.includes('#') || only?.id === controllerOf(method);
  return keys.find(({ id }) => id === method) ?? (isUnnamed && others.length === 0 ? only : undefined);
}

/** The key of somebody that is the same as one that was given, or why it verifies nothing. */
export async function keyLike(
  given: PublicKey,
  controller: string,
  ask: SignatureAsk,
): Promise<SigningKey | SignatureFinding> {
  return keyAmong(await ask.keysOf(controller), controller, ask, (keys) =>
    keys.find(({ publicKey }) => isSameKey(publicKey, given)),
  );
}

/** NOTE: whoever lists a key under another's name would otherwise sign as that other. */
const ownOf = (keys: readonly VerificationKey[], controller: string) =>
  keys.filter(({ id }) => controllerOf(id) === controller);

type Choose = (keys: readonly VerificationKey[]) => VerificationKey | undefined;

function keyAmong(
  controller: Controller,
  method: string,
  ask: SignatureAsk,
  choose: Choose,
): SigningKey | SignatureFinding {
  if (controller.kind !== 'found' && controller.kind !== 'unknown')
    return found('unknown', controller.kind, method);
  const key = controller.kind === 'found' ? choose(ownOf(controller.keys, controllerOf(method))) : undefined;
  if (!key) return found('failed', 'unknownKey', method);
  const because = whyNot(key, ask);
  if (because) return found('failed', because, key.id);
  if (key.publicKey === 'weakKey') return found('failed', 'weakKey', key.id);
  if (key.publicKey === 'otherKey') return found('unknown', 'otherKey', key.id);
  return { method: key.id, publicKey: key.publicKey };
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
