import { day } from '../../shared/dates';
import { documentAddress } from '../credentials/did';
import { type Credential, idOf, isObject, type Json, listOf } from '../credentials/credential';

/** What another issuer's credential says; it is as true as its issuer. */
export type Foreign = {
  /** Whoever signed: a domain, or that there is nothing but a key. */
  issuer: string;
  /** What they call themselves. */
  calledIssuer: string | null;
  holder: string | null;
  programme: string;
  /** In words. */
  validFrom: string | null;
  validUntil: string | null;
};

const LONGEST = 200;

/** Reads what a page shows of a credential; nothing in it is trusted to be of the right kind. */
export function foreignIn(credential: Credential, issuer: string | null): Foreign {
  const [subject] = listOf(credential.credentialSubject).filter(isObject);
  const achievement = isObject(subject?.achievement) ? subject.achievement : {};
  return {
    issuer: nameOfDid(issuer ?? ''),
    calledIssuer: isObject(credential.issuer) ? words(credential.issuer.name) : null,
    holder: words(subject?.name) ?? nameIn(subject ?? {}),
    programme: words(achievement.name) ?? words(credential.name) ?? typesOf(credential),
    validFrom: dayIn(credential.validFrom ?? credential.issuanceDate),
    validUntil: dayIn(credential.validUntil ?? credential.expirationDate),
  };
}

/**
 * `did:web:example.org:orgs:a` and `https://example.org/orgs/a` as "example.org/orgs/a"; any other identifier as it is. A host is named as it is asked for, so
 * letters that look like others show as what they are; its path belongs to it, where many share a host.
 */
export function nameOfDid(did: string): string {
  const document = documentAddress(did);
  if (!document && !(/^https?:/i.test(did) && URL.canParse(did))) return did.slice(0, LONGEST);
  const { host, pathname, search } = new URL(document ?? did);
  const path = document ? pathname.replace(/(\/\.well-known)?\/did\.json$/, '') : `${pathname}${search}`;
  return `${host}${path.replace(/^\/$/, '').slice(0, LONGEST)}`;
}

/** Open Badges gives a name as an identity that is not hashed. */
const nameIn = (subject: Json): string | null => {
  const identities = listOf(subject.identifier).filter(isObject);
  const named = identities.find(({ identityType, hashed }) => identityType === 'name' && hashed === false);
  return words(named?.identityHash);
};

const typesOf = (credential: Credential): string =>
  listOf(credential.type)
    .filter((type) => typeof type === 'string' && type !== 'VerifiableCredential')
    .join(', ')
    .slice(0, LONGEST) || (idOf(credential.id) ?? '').slice(0, LONGEST);

/** What would turn the words around it over, or hide among them. */
const turning = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]+/gu;

/**
 * What a stranger's document says, to be shown among our own words. NOTE: a text may be a language map or a list of
 * them; the first of its texts is shown.
 */
export function words(value: unknown): string | null {
  if (typeof value === 'string') return value.slice(0, LONGEST).replace(turning, ' ').trim() || null;
  const [first] = listOf(value);
  return isObject(first) && typeof first['@value'] === 'string' ? words(first['@value']) : null;
}

const dayIn = (value: unknown): string | null => {
  const iso = typeof value === 'string' ? isoDay(Date.parse(value)) : null;
  return iso && day(iso);
};

/** The ISO day of an instant in milliseconds; null for what is none, and where years have more than four digits. */
export function isoDay(instant: number): string | null {
  const isOne = Number.isFinite(instant) && instant >= FIRST && instant <= LAST;
  return isOne ? new Date(instant).toISOString().slice(0, 10) : null;
}

const FIRST = Date.parse('0000-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59Z');
