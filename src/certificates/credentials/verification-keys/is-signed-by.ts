import { createPublicKey, verify } from 'node:crypto';
import { verifyBytes } from '../../../shared/signing/ed25519';
import type { PublicKey } from './public-key';

/** The length of a signature with Ed25519 and with P-256, in bytes. */
export const SIGNATURE_BYTES = 64;

/**
 * Whether bytes were signed with the private part of a key, in the one way that it signs: EdDSA, ECDSA with SHA-256 and
 * the two numbers one after the other, or RSASSA-PKCS1-v1_5 with SHA-256. What is no key verifies nothing.
 */
export function isSignedBy(key: PublicKey, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (key.kty !== 'RSA' && signature.length !== SIGNATURE_BYTES) return false;
  if (key.kty === 'OKP') return verifyBytes(key.x, bytes, signature);
  try {
    const ready = createPublicKey({ key: { ...key }, format: 'jwk' });
    return verify('sha256', bytes, { key: ready, dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    return false;
  }
}
