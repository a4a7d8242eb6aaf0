import type { Json } from './credential';
import type { PublicKey } from './verification-keys/public-key';

/** How a proof is made: over the meaning (RDFC-1.0) or over the text (JCS), and with keys of which kind. */
export type Cryptosuite = { over: 'meaning' | 'text'; kty: PublicKey['kty'] };

/** The way in which proofs of ours are made. */
export const CRYPTOSUITE = 'eddsa-rdfc-2022';

/** What a proof is called that was made as before there were names for the ways; most issuers of badges still do. */
const OLDER = 'Ed25519Signature2020';

/** The ways in which a proof is checked here; those with ECDSA sign with the hash that belongs to the curve. */
const cryptosuites: ReadonlyMap<unknown, Cryptosuite> = new Map([
  [CRYPTOSUITE, { over: 'meaning', kty: 'OKP' }],
  ['eddsa-jcs-2022', { over: 'text', kty: 'OKP' }],
  ['ecdsa-rdfc-2019', { over: 'meaning', kty: 'EC' }],
  ['ecdsa-jcs-2019', { over: 'text', kty: 'EC' }],
]);

/** Whether a proof was made as before; which key and which hash, its type says. */
export const isOlder = ({ type }: Json): boolean => type === OLDER;

/** The way in which a proof says it was made; undefined for one that is not checked here. */
export const suiteOf = (proof: Json): Cryptosuite | undefined => {
  if (isOlder(proof)) return cryptosuites.get(CRYPTOSUITE);
  return proof.type === 'DataIntegrityProof' ? cryptosuites.get(proof.cryptosuite) : undefined;
};
