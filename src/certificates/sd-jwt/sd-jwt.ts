import { createHash, randomBytes } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import type { SignBytes } from '../credentials/data-integrity';

/** The type in the header of an SD-JWT VC; the second is how it was called in drafts. */
export const TYPES: readonly unknown[] = ['dc+sd-jwt', 'vc+sd-jwt'];

const SALT_BYTES = 16;

const sha256 = (data: string | ArrayBuffer): Buffer =>
  createHash('sha256')
    .update(typeof data === 'string' ? data : Buffer.from(data))
    .digest();

/** The library, for reading: the signature is checked by our own hand, with the same keys as every other form. */
export const reader = new SDJwtVcInstance({
  hasher: (data: string | ArrayBuffer, alg: string) => {
    if (alg.toLowerCase() !== 'sha-256') throw new Error(`Digests by ${alg} are not known here`);
    return sha256(data);
  },
  hashAlg: 'sha-256',
});

/** The claims of a credential: those that everybody sees, and those that can be left out one by one. */
export type SdClaims = {
  always: { iss: string; vct: string } & Record<string, unknown>;
  hidden: Record<string, unknown>;
};

/** Signs claims as `dc+sd-jwt`, with every disclosure. Salts are new each time, so two of them have no digest in common. */
export async function issueSdJwt(
  { always, hidden }: SdClaims,
  kid: string,
  signBytes: SignBytes,
): Promise<string> {
  // NOTE: the library's types know only names that are written out.
  const frame = { _sd: Object.keys(hidden) } as never;
  const issuer = new SDJwtVcInstance({
    hasher: sha256,
    hashAlg: 'sha-256',
    saltGenerator: () => randomBytes(SALT_BYTES).toString('base64url'),
    signAlg: 'EdDSA',
    signer: async (text: string) =>
      Buffer.from(await signBytes(Buffer.from(text, 'ascii'))).toString('base64url'),
  });
  return issuer.issue({ ...always, ...hidden }, frame, { header: { kid } });
}

/** The same with some of its disclosures only; nothing is signed anew. */
export const present = (sdJwt: string, names: readonly string[]): Promise<string> =>
  reader.present<Record<string, unknown>>(sdJwt, Object.fromEntries(names.map((name) => [name, true])));
