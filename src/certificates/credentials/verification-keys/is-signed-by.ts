import { createPublicKey, verify } from 'node:crypto';
import { verifyBytes } from '../../../shared/signing/ed25519';
import { hashOf, type PublicKey } from './public-key';

/** Whether a signature is as long as all of a key are: two numbers of its curve. Those of RSA are as long as their key. */
export const isLongEnough = (key: PublicKey, { length }: Uint8Array): boolean =>
  key.kty === 'RSA' || length === (hashOf(key) === 'sha384' ? 96 : 64);

/**
 * Whether bytes were signed with the private part of a key, in the one way that it signs: EdDSA, ECDSA with the hash
 * of its curve and the two numbers one after the other, or RSASSA-PKCS1-v1_5 with SHA-256. What is no key verifies nothing.
 */
export function isSignedBy(key: PublicKey, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (!isLongEnough(key, signature)) return false;
  if (key.kty === 'OKP') return verifyBytes(key.x, bytes, signature);
  try {
    const ready = createPublicKey({ key: { ...key }, format: 'jwk' });
    return verify(hashOf(key), bytes, { key: ready, dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    return false;
  }
}
