import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { makeKeyPair } from '../../../src/shared/signing/ed25519';

/** A new key (`publicKey` in base64url), and what signs compact forms with it. */
export function newSigner() {
  const { publicKey, privateKey } = makeKeyPair();
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), format: 'der', type: 'pkcs8' });
  const signBytes = (bytes: Uint8Array) => Promise.resolve(sign(null, bytes, key));
  return { publicKey, signer: { keyId: randomUUID(), signBytes } };
}
