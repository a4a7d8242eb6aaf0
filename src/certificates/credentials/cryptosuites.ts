import type { PublicKey } from './verification-keys/public-key';

/** How a proof is made: over the meaning (RDFC-1.0) or over the text (JCS), and with keys of which kind. */
export type Cryptosuite = { over: 'meaning' | 'text'; kty: PublicKey['kty'] };

/** The way in which proofs of ours are made. */
export const CRYPTOSUITE = 'eddsa-rdfc-2022';

/** The ways in which a proof is checked here; those with ECDSA only where the key is of P-256. */
export const cryptosuites: ReadonlyMap<unknown, Cryptosuite> = new Map([
  [CRYPTOSUITE, { over: 'meaning', kty: 'OKP' }],
  ['eddsa-jcs-2022', { over: 'text', kty: 'OKP' }],
  ['ecdsa-rdfc-2019', { over: 'meaning', kty: 'EC' }],
  ['ecdsa-jcs-2019', { over: 'text', kty: 'EC' }],
]);
