import { createHmac, generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from 'node:crypto';
import type { Controller, KeysOf } from '../../../src/certificates/credentials/keys-of';
import { toMultibase } from '../../../src/certificates/credentials/multibase';
import { readDidDocument } from '../../../src/certificates/credentials/did-document';
import { controllerOfDidKey } from '../../../src/certificates/credentials/did-key';
import { controllerOfDidJwk } from '../../../src/certificates/credentials/verification-keys/did-jwk';

export const now = new Date('2026-06-01T12:00:00Z');

export type Signer = {
  alg: string;
  jwk: JsonWebKey;
  multikey: string | null;
  sign: (bytes: Uint8Array) => Buffer;
};

const encoded = (part: object | string) =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

/** A compact JWT with whatever is said in it; `hand` makes the signature. A text is taken as it is. */
export function compact(
  header: object | string,
  payload: object | string,
  hand: (bytes: Buffer) => Buffer,
): string {
  const text = `${encoded(header)}.${encoded(payload)}`;
  return `${text}.${hand(Buffer.from(text)).toString('base64url')}`;
}

/** What HS256 with a secret makes of bytes. */
export const withSecret = (secret: string) => (bytes: Buffer) =>
  createHmac('sha256', secret).update(bytes).digest();

const signerOf = (
  alg: string,
  { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject },
  multikey: (jwk: JsonWebKey) => string | null,
): Signer => {
  const jwk = publicKey.export({ format: 'jwk' });
  const digest =
    { ES384: 'sha384', ES512: 'sha512', EdDSA: null }[alg] ?? (alg === 'EdDSA' ? null : 'sha256');
  return {
    alg,
    jwk,
    multikey: multikey(jwk),
    sign: (bytes) => sign(digest, bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
  };
};

const part = (value: string | undefined) => Buffer.from(value ?? '', 'base64url');
const compressed = ({ x, y }: JsonWebKey) =>
  Buffer.concat([Buffer.from([2 + ((part(y).at(-1) ?? 0) & 1)]), part(x)]);

/** People who sign in each of the ways there are, with keys of their own. */
export const ed25519Signer = (): Signer =>
  signerOf('EdDSA', generateKeyPairSync('ed25519'), ({ x }) =>
    toMultibase(Buffer.concat([Buffer.from([0xed, 0x01]), part(x)])),
  );
export const p256Signer = (): Signer =>
  signerOf('ES256', generateKeyPairSync('ec', { namedCurve: 'P-256' }), (jwk) =>
    toMultibase(Buffer.concat([Buffer.from([0x80, 0x24]), compressed(jwk)])),
  );
export const p384Signer = (): Signer =>
  signerOf('ES384', generateKeyPairSync('ec', { namedCurve: 'P-384' }), (jwk) =>
    toMultibase(Buffer.concat([Buffer.from([0x81, 0x24]), compressed(jwk)])),
  );
export const p521Signer = (): Signer =>
  signerOf('ES512', generateKeyPairSync('ec', { namedCurve: 'P-521' }), (jwk) =>
    toMultibase(Buffer.concat([Buffer.from([0x82, 0x24]), compressed(jwk)])),
  );
export const rsaSigner = (modulusLength = 2_048, publicExponent = 0x10001): Signer =>
  signerOf('RS256', generateKeyPairSync('rsa', { modulusLength, publicExponent }), () => null);

export const didKeyOf = ({ multikey }: Signer): string => `did:key:${multikey}`;
export const didJwkOf = ({ jwk }: Signer): string => `did:jwk:${encoded(jwk)}`;

/** A document that lists keys under names, all for assertions. */
export const documentOf = (id: string, keys: Record<string, Signer>, more: object = {}) => ({
  id,
  verificationMethod: Object.entries(keys).map(([name, { jwk }]) => ({
    id: `${id}#${name}`,
    type: 'JsonWebKey',
    controller: id,
    publicKeyJwk: jwk,
  })),
  assertionMethod: Object.keys(keys).map((name) => `${id}#${name}`),
  ...more,
});

/** Who knows the identifiers that are keys, and these documents. */
export const knowing =
  (...documents: { id: string }[]): KeysOf =>
  (controller) => {
    const document = documents.find(({ id }) => id === controller);
    const known = (): Controller => {
      if (document) return readDidDocument(controller, document);
      if (controller.startsWith('did:key:')) return controllerOfDidKey(controller);
      return controller.startsWith('did:jwk:') ? controllerOfDidJwk(controller) : { kind: 'unknown' };
    };
    return Promise.resolve(known());
  };
