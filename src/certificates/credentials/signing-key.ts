import type { Finding, Outcome } from './credential';
import { controllerOf } from './did';
import type { Controller, KeysOf, Purpose, VerificationKey } from './keys-of';
import type { Reason } from './reasons';
import { isSameKey, type PublicKey } from './verification-keys/public-key';

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

/** A key that may be relied on, and its full name. */
export type SigningKey = { method: string; publicKey: PublicKey };

export const found = (
  outcome: Outcome,
  because: Reason<'signature'>,
  method: string | null,
): SignatureFinding => ({ outcome, because, method });

/** The key of a name, or why it verifies nothing. Who has one key alone need not say which. */
export async function keyCalled(method: string, ask: SignatureAsk): Promise<SigningKey | SignatureFinding> {
  return keyAmong(await ask.keysOf(controllerOf(method)), method, ask, (keys) => {
    const [only, ...others] = keys;
    const isUnnamed = !method.includes('#') && others.length === 0;
    return keys.find(({ id }) => id === method) ?? (isUnnamed ? only : undefined);
  });
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
  if (controller.kind === 'unreachable' || controller.kind === 'otherMethod')
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
