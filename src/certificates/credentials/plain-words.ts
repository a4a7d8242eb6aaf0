import { isObject, type Json, listOf } from './credential';

/** The names that we read and what addresses begin with: contexts that are kept here alone say what they mean. */
const read = new Set([
  'Achievement',
  'AchievementCredential',
  'AchievementSubject',
  'BitstringStatusList',
  'BitstringStatusListCredential',
  'BitstringStatusListEntry',
  'IdentityObject',
  'OpenBadgeCredential',
  'StatusList2021',
  'StatusList2021Credential',
  'StatusList2021Entry',
  'VerifiableCredential',
  'achievement',
  'credentialSchema',
  'credentialStatus',
  'credentialSubject',
  'did',
  'encodedList',
  'expirationDate',
  'hashed',
  'http',
  'https',
  'identifier',
  'identityHash',
  'identityType',
  'issuanceDate',
  'issuer',
  'statusListCredential',
  'statusListIndex',
  'statusPurpose',
  'statusSize',
  'ttl',
  'urn',
  'validFrom',
  'validUntil',
]);

/** What else a context may say; what may be said of it. */
const ways: Readonly<Record<string, (value: unknown) => boolean>> = {
  '@language': (value) => typeof value === 'string' || value === null,
  '@protected': (value) => typeof value === 'boolean',
  '@version': (value) => value === 1.1,
  '@vocab': isAddress,
};

/** What the meaning of a word may be made of. */
const parts: Readonly<Record<string, (value: unknown) => boolean>> = {
  '@container': (value) => listOf(value).every((one) => one === '@set' || one === '@list'),
  '@context': isPlain,
  '@id': isAddress,
  '@language': (value) => typeof value === 'string' || value === null,
  '@prefix': (value) => typeof value === 'boolean',
  '@protected': (value) => typeof value === 'boolean',
  '@type': (value) => value === '@id' || value === '@vocab' || value === '@json' || isAddress(value),
};

/** What a name may stand for beside an address. */
const aliases = new Map([
  ['id', '@id'],
  ['type', '@type'],
]);

/** How names are called that say what something is called. */
const called = new Set<unknown>(['https://schema.org/name', 'http://schema.org/name']);

/**
 * Whether the contexts that stand in a document itself, wherever they do, only add words, each with an address for its
 * meaning. NOTE: whoever holds a credential can write its contexts anew without touching the signature. A name that
 * stands for `@index` is not signed at all, and names that change places say what nobody signed.
 */
export const hasPlainWords = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(hasPlainWords);
  if (!isObject(value)) return true;
  return Object.entries(value).every(([name, inside]) =>
    name === '@context' ? isPlain(inside) : hasPlainWords(inside),
  );
};

/** NOTE: those at addresses are kept here, or nothing is signed. */
function isPlain(context: unknown): boolean {
  return listOf(context).every((one) => typeof one === 'string' || (isObject(one) && addsWords(one)));
}

const addsWords = (context: Json): boolean =>
  Object.entries(context).every(([name, meaning]) =>
    name.startsWith('@') ? may(ways, name, meaning) : !read.has(name) && isMeaning(name, meaning),
  );

function isMeaning(name: string, meaning: unknown): boolean {
  if (typeof meaning === 'string' && aliases.has(name)) return meaning === aliases.get(name);
  const address = isObject(meaning) ? meaning['@id'] : meaning;
  if (name === 'name' && !called.has(address)) return false;
  if (!isObject(meaning)) return isAddress(meaning);
  return Object.entries(meaning).every(([part, value]) => may(parts, part, value));
}

const may = (known: typeof parts, name: string, value: unknown): boolean =>
  Object.hasOwn(known, name) && known[name]?.(value) === true;

/** In full, or with a prefix. */
function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^[^@:]+:/.test(value);
}
