import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { toMultikey } from '../credentials/multibase';

/**
 * Who signs for the adapter: a key that is written down here and known to everybody, so that a suite can be set up
 * once. It is the key of no organisation and of no other deployment.
 */
const seed = Buffer.from('the adapter for suites: no secret');
const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed.subarray(0, 32)]);
const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
const { x: publicKey = '' } = createPublicKey(privateKey).export({ format: 'jwk' });

const multikey = toMultikey(publicKey);

/** The identifier of the adapter as an issuer. */
export const adapterDid = `did:key:${multikey}`;
export const adapterMethod = `${adapterDid}#${multikey}`;

export const signBytes = (bytes: Uint8Array): Promise<Uint8Array> =>
  Promise.resolve(sign(null, bytes, privateKey));
