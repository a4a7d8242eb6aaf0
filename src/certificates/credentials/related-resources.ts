import { CREDENTIALS_V1, CREDENTIALS_V2 } from './contexts';
import { isObject, type Json, listOf } from './credential';
import { fromMultibase } from './multibase';
import type { Fault } from './rules';
import { isUrl } from './values';

/**
 * The published digests (SHA-256 and SHA-384) of resources that count as already retrieved: of the base contexts as
 * the Recommendations give them, and of version 2 as it was served while it was a candidate.
 */
const digests: Readonly<Record<string, readonly string[]>> = {
  [CREDENTIALS_V1]: ['ab4ddd9a531758807a79a5b450510d61ae8d147eab966cc9a200c07095b0cdcc'],
  [CREDENTIALS_V2]: [
    '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734',
    '24a18c90e9856d526111f29376e302d970b2bd10182e33959995b0207d7043b9',
    '35239c36999d2155312091af194a1edb61634d6ad789a5e5b19f2aebdd762dd9d1dcaada40eda7ef921c6b8c0ae107a0',
  ],
};

/** What is wrong with the resources that a document rests on. Those that are not known here are not fetched. */
export function relatedResourceFaults(document: Json): Fault[] {
  const resources = listOf(document.relatedResource);
  const ids = resources.map((one) => (isObject(one) ? one.id : undefined));
  return resources.flatMap((one, index) => {
    const at = `/relatedResource/${index}`;
    if (!isObject(one)) return [{ at, rule: 'object' }];
    if (!isUrl(one.id)) return [{ at: `${at}/id`, rule: 'url' }];
    if (ids.indexOf(one.id) !== index) return [{ at: `${at}/id`, rule: 'unique' }];
    return digestFault(one, at);
  });
}

function digestFault({ id, digestSRI, digestMultibase }: Json, at: string): Fault[] {
  const given = [...listOf(digestSRI).map(ofSri), ...listOf(digestMultibase).map(ofMultibase)];
  if (given.length === 0 || given.includes(null)) return [{ at, rule: 'digest' }];
  const known = digests[String(id)];
  const matches = known === undefined || given.every((digest) => digest !== null && known.includes(digest));
  return matches ? [] : [{ at, rule: 'digest-matches' }];
}

/** `sha384-…`, in hexadecimal; null for what is written otherwise. */
function ofSri(value: unknown): string | null {
  const [, algorithm = '', digest = ''] = /^(sha(?:256|384|512))-([\w+/-]+=*)$/.exec(String(value)) ?? [];
  const bytes = Buffer.from(digest, 'base64');
  return algorithm && bytes.length === lengths[algorithm] ? bytes.toString('hex') : null;
}

const lengths: Readonly<Record<string, number>> = { sha256: 32, sha384: 48, sha512: 64 };

/** A digest in Multibase, as it is or as a Multihash that names its algorithm. */
function ofMultibase(value: unknown): string | null {
  const bytes = typeof value === 'string' ? fromMultibase(value) : null;
  if (!bytes) return null;
  const named = [0x12, 0x20, 0x13].includes(bytes[0] ?? 0) && bytes[1] === bytes.length - 2;
  const digest = named ? bytes.subarray(2) : bytes;
  return Object.values(lengths).includes(digest.length) ? digest.toString('hex') : null;
}
