import { createHash } from 'node:crypto';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { contextResolver } from './context-resolver';
import { contextAt } from './contexts';

/** NOTE: contexts are asked of the resolver; what else asks for a document (an `@import`) gets a context that is kept here. */
const documentLoader = (url: string) =>
  Promise.resolve({ contextUrl: null, documentUrl: url, document: contextAt(url), tag: 'static' });

/** What is hashed with: SHA-384 where a key of P-384 signs, which then also tells nodes without a name apart. */
export type Hash = 'sha256' | 'sha384';

/**
 * The canonical N-Quads (RDFC-1.0) of a JSON-LD document. Throws when a word of it is not defined by its contexts,
 * so that nothing in it goes unsigned; when a context is not kept here (`UnknownContext`, or an error it caused); and when
 * it was made to be hard.
 */
export const canonical = (document: object, hash: Hash = 'sha256'): Promise<string> =>
  cryptosuite.canonize(document, { documentLoader, contextResolver, messageDigestAlgorithm: hash });

export const hashed = (text: string, hash: Hash = 'sha256'): Buffer =>
  createHash(hash).update(text, 'utf8').digest();
