import { prove } from '../../../src/certificates/credentials/data-integrity';
import { methodOf } from '../../../src/certificates/credentials/did';
import { didDocument, readDidDocument } from '../../../src/certificates/credentials/did-document';
import type { Credential } from '../../../src/certificates/credentials/credential';
import type { KeysOf } from '../../../src/certificates/credentials/keys-of';
import { toJwt } from '../../../src/certificates/credentials/vc-jwt';
import { makeKeyPair, signBytes } from '../../../src/shared/signing/ed25519';

export const now = new Date('2026-06-01T12:00:00Z');

/** Somebody who signs, without a database. */
export function issuerCalled(name: string) {
  const did = `did:web:${name}.example`;
  const { publicKey, privateKey } = makeKeyPair();
  const sign = (bytes: Uint8Array) => Promise.resolve(signBytes(privateKey, bytes));
  const verificationMethod = methodOf(did, 'key');
  const options = {
    verificationMethod,
    created: '2026-05-03T10:00:00Z',
    proofPurpose: 'assertionMethod',
  } as const;
  return {
    did,
    document: didDocument(did, [{ id: 'key', publicKey, revokedAt: null }]),
    sign,
    proven: (credential: Credential, more: object = {}) => prove(credential, { ...options, ...more }, sign),
    jwt: (credential: Credential) => toJwt(credential, verificationMethod, sign),
  };
}

type Issuer = ReturnType<typeof issuerCalled>;

export const keysOf =
  (...issuers: Issuer[]): KeysOf =>
  (did) => {
    const issuer = issuers.find((one) => one.did === did);
    return Promise.resolve(issuer ? readDidDocument(did, issuer.document) : { kind: 'unknown' });
  };
