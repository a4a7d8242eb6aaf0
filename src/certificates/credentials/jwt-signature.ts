import type { Json } from './credential';
import {
  found,
  foundWith,
  keyCalled,
  keyLike,
  type SignatureAsk,
  type SignatureFinding,
  type SigningKey,
} from './signing-key';
import { isAlgorithmOf, readJwk } from './verification-keys/jwk';
import { isSignedBy } from './verification-keys/is-signed-by';
import { isSameKey } from './verification-keys/public-key';
import type { OpenedJwt } from './vc-jwt';

const asymmetric = new Set<unknown>(['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256']);

/**
 * Checks the signature of a JWT that was made in somebody's name, with a key that they list: the one that its header
 * names (`kid`), or the one that is in its header (`jwk`), which is believed only where they list it too.
 */
export async function checkJwt(
  { header, signed, signature }: OpenedJwt,
  signer: string | null,
  ask: SignatureAsk,
): Promise<SignatureFinding> {
  const method = methodIn(header, signer);
  if (header.alg === 'none') return found('failed', 'unsigned', method);
  if (header.crit !== undefined) return found('unknown', 'critical', method);
  if (/^HS\d/.test(String(header.alg))) return found('unknown', 'sharedSecret', method);
  if (!asymmetric.has(header.alg)) return found('unknown', 'otherAlgorithm', method);
  const key = await keyFor(header, method, signer, ask);
  if ('outcome' in key) return key;
  if (!isAlgorithmOf(key.publicKey, header.alg)) return foundWith(key, 'failed', 'keyMismatch');
  const good = isSignedBy(key.publicKey, signed, signature);
  return good ? foundWith(key, 'passed', 'good') : foundWith(key, 'failed', 'altered');
}

/** The full name of the key: a header may give the part after `#` alone, which is then one of the signer's. */
function methodIn({ kid }: Json, signer: string | null): string | null {
  if (typeof kid !== 'string' || kid === '') return null;
  if (/^(did:|https?:\/\/)/i.test(kid)) return kid;
  return signer && `${signer}#${kid.replace(/^#/, '')}`;
}

async function keyFor(
  { kid, jwk }: Json,
  method: string | null,
  signer: string | null,
  ask: SignatureAsk,
): Promise<SigningKey | SignatureFinding> {
  const given = jwk === undefined ? undefined : readJwk(jwk);
  if (given === null || (kid !== undefined && method === null)) return found('failed', 'malformed', method);
  if (method === null) return unnamed(given, signer, ask);
  const key = await keyCalled(method, signer, ask);
  const isAnother = given !== undefined && 'publicKey' in key && !isSameKey(given, key.publicKey);
  return isAnother ? found('failed', 'malformed', method) : key;
}

/** Nobody says which key it is: it is the signer's only one, or the one that is given. */
function unnamed(
  given: ReturnType<typeof readJwk> | undefined,
  signer: string | null,
  ask: SignatureAsk,
): Promise<SigningKey | SignatureFinding> | SignatureFinding {
  if (!signer) return found('failed', 'malformed', null);
  if (given === 'weakKey') return found('failed', 'weakKey', signer);
  if (given === 'otherKey') return found('unknown', 'otherKey', signer);
  return given ? keyLike(given, signer, ask) : keyCalled(signer, signer, ask);
}
