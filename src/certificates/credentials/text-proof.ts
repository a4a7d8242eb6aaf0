import { canonicalJson } from '../../shared/signing/canonical';
import { type Hash, hashed } from './canonical';
import { contextAt } from './contexts';
import { type Json, listOf, without } from './credential';

/**
 * What was signed, whether the document is another than that, whoever signed, and whether words in it mean what nobody
 * who reads them by name would know.
 */
export type WhatWasSigned = { signed: Buffer; isAltered: boolean; hasOwnWords?: boolean };

/** A credential gives words a meaning of its own, and nobody who reads it by name would know. */
export class OwnWords extends Error {
  override readonly name = 'OwnWords';
}

/**
 * What a proof over the text signs (`…-jcs-…`): the hash of what it says of itself, and the hash of the document, each as
 * canonical JSON. The contexts are no part of a name, so they have to be known ones, and the names plain: throws
 * `UnknownContext` or `OwnWords` otherwise. Contexts may have been added behind those that the proof repeats.
 */
export function signedText(document: Json, proof: Json, hash: Hash): WhatWasSigned {
  const contexts = listOf(document['@context']);
  if (![...contexts, ...listOf(proof['@context'])].every(isKnown) || !hasPlainNames(document))
    throw new OwnWords();
  const signed = '@context' in proof ? { ...document, '@context': proof['@context'] } : document;
  const isAltered = !listOf(signed['@context']).every((one, at) => one === contexts[at]);
  return { signed: hashesOf(hash, without(proof, 'proofValue'), signed), isAltered };
}

const isKnown = (context: unknown): boolean => typeof context === 'string' && Boolean(contextAt(context));

/** NOTE: `@type`, or the whole address of a status, would be the same to readers of Linked Data and nothing to us. */
const hasPlainNames = (document: Json): boolean =>
  Object.keys(document).every((name) => name === '@context' || !/[@:]/.test(name));

const hashesOf = (hash: Hash, ...parts: Json[]): Buffer =>
  Buffer.concat(parts.map((part) => hashed(canonicalJson(part), hash)));
