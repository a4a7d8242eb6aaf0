import { createHash } from 'node:crypto';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { contextResolver } from './context-resolver';
import { contextAt } from './contexts';

/** NOTE: contexts are asked of the resolver; what else asks for a document (an `@import`) gets a context that is kept here. */
const documentLoader = (url: string) =>
  Promise.resolve({ contextUrl: null, documentUrl: url, document: contextAt(url), tag: 'static' });

/**
 * The canonical N-Quads (RDFC-1.0) of a JSON-LD document. Throws when a word of it is not defined by its contexts,
 * so that nothing in it goes unsigned; when a context is not kept here (`UnknownContext`, or an error it caused); and when
 * it was made to be hard.
 */
export const canonical = (document: object): Promise<string> =>
  cryptosuite.canonize(document, { documentLoader, contextResolver });

export const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
