import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** An Ed25519 key pair as text: the public key as its 32 bytes, the private one as PKCS #8, both in base64url. */
export type KeyPair = { publicKey: string; privateKey: string };

export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x } = publicKey.export({ format: 'jwk' });
  if (!x) throw new Error('The key that was made has no public part');
  return {
    publicKey: x,
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url'),
  };
}

/** The signature over a text (RFC 8032), in base64url: the same key and text always give the same one. */
export const signText = (privateKey: string, text: string): string =>
  signBytes(privateKey, Buffer.from(text, 'utf8')).toString('base64url');

/** The 64 bytes of the signature over bytes. */
export const signBytes = (privateKey: string | KeyObject, bytes: Uint8Array): Buffer =>
  sign(null, bytes, typeof privateKey === 'string' ? importPrivateKey(privateKey) : privateKey);

/** A private key, ready to sign many times. */
export const importPrivateKey = (privateKey: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), format: 'der', type: 'pkcs8' });

/** Whether a text was signed with the private part of this key. What is no key or no signature verifies nothing. */
export const verifyText = (publicKey: string, text: string, signature: string): boolean =>
  verifyBytes(publicKey, Buffer.from(text, 'utf8'), Buffer.from(signature, 'base64url'));

/** As `verifyText`, for bytes. */
export function verifyBytes(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(null, bytes, importPublicKey(publicKey), signature);
  } catch {
    return false;
  }
}

const KEPT = 1_000;
const imported = new Map<string, KeyObject>();

/** A public key, ready to verify; made once, because few keys sign very much. What is none throws. */
function importPublicKey(x: string): KeyObject {
  const known = imported.get(x);
  if (known) return known;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  if (imported.size >= KEPT) imported.clear();
  imported.set(x, key);
  return key;
}
