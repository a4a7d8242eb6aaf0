import { CREDENTIALS_V1 } from './contexts';
import { type Credential, hasType, idOf, isObject, type Json, listOf, without } from './credential';
import type { Reason } from './reasons';

/** The credential in a JWT, and what is wrong with the way it is in there; null for nothing. */
export type JwtCredential = { credential: Credential; fault: Reason<'schema'> | null };

/** How a JWT of a credential may call itself, if it does; in version 1 of the data model only as the last. */
const types = new Set<unknown>([undefined, 'vc+jwt', 'vc-ld+jwt', 'vc+ld+jwt', 'vc+ld+json+jwt', 'jwt']);

/** Whether a JWT says that it is something else than a credential. */
export const isOtherType = ({ typ }: Json): boolean => !types.has(plainType(typ));

/** NOTE: media types may be written in full, and in any case. */
const plainType = (typ: unknown): unknown =>
  typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : typ;

/**
 * Reads the credential in a JWT: in version 2 of the data model it is the payload itself; in version 1 it is the claim
 * `vc`, and the other claims stand in place of what it leaves out. Whatever is said twice has to be the same. Null when
 * there is none.
 */
export function credentialInJwt(header: Json, payload: Json): JwtCredential | null {
  if ('vp' in payload) return null;
  const isOld = 'vc' in payload;
  const inside = isOld ? payload.vc : without(payload, ...claimNames);
  if (!isObject(inside)) return null;
  const credential = isOld || isBadge(inside) ? completed(inside, payload, isOld) : inside;
  return { credential, fault: faultIn(header, payload, inside, isOld) };
}

const claimNames = ['iss', 'sub', 'jti', 'nbf', 'exp', 'iat'] as const;

const isBadge = (credential: Json) =>
  hasType(credential, 'OpenBadgeCredential') || hasType(credential, 'AchievementCredential');

function faultIn(header: Json, payload: Json, inside: Json, isOld: boolean): Reason<'schema'> | null {
  if (!areClaims(payload)) return 'malformed';
  const isFirst = listOf(inside['@context'])[0] === CREDENTIALS_V1;
  const called = plainType(header.typ);
  if (isFirst !== isOld || (isOld && called !== undefined && called !== 'jwt')) return 'mixedVersions';
  const alsoBeside = isOld && names.some((name) => name in payload);
  return alsoBeside || !agree(inside, payload, isOld) ? 'contradiction' : null;
}

/** What would be read of a credential that stands in the payload itself. */
const names = ['@context', 'id', 'type', 'issuer', 'credentialSubject', 'credentialStatus', 'validUntil'];

/** The latest moment there is, in seconds. */
const LATEST = 8_640_000_000_000;

/** Whether the claims are of their kinds: a moment that is a text, or beyond all time, would otherwise be no end at all. */
const areClaims = (payload: Json): boolean =>
  (['iss', 'sub', 'jti'] as const).every((name) => isOptional(payload[name], 'string')) &&
  (['nbf', 'exp', 'iat'] as const).every(
    (name) => payload[name] === undefined || Math.abs(Number(secondsIn(payload[name]))) <= LATEST,
  );

const isOptional = (value: unknown, type: string) => value === undefined || typeof value === type;

const secondsIn = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

/**
 * Whether every claim beside the credential says what the credential says. NOTE: in version 2 `nbf` and `exp` are about
 * the signature, unless it is an Open Badge.
 */
function agree(credential: Json, { iss, jti, sub, nbf, exp }: Json, isOld: boolean): boolean {
  const { issuer, id, credentialSubject } = credential;
  const [subject] = listOf(credentialSubject);
  const [from, until] = datesOf(isOld).map((name) => credential[name]);
  const isSame = (claim: unknown, said: unknown) =>
    claim === undefined || claim === said || (isOld && said === null);
  const areDates = isOld || isBadge(credential);
  return (
    isSame(iss, idOf(issuer)) &&
    isSame(jti, idOf(id)) &&
    isSame(sub, idOf(subject)) &&
    (!areDates || (isMoment(nbf, from) && isMoment(exp, until)))
  );
}

const isMoment = (claim: unknown, said: unknown): boolean =>
  claim === undefined ||
  said === undefined ||
  (typeof said === 'string' && Math.abs(Date.parse(said) / 1000 - secondsIn(claim)) < 1);

const datesOf = (isOld: boolean) =>
  isOld ? (['issuanceDate', 'expirationDate'] as const) : (['validFrom', 'validUntil'] as const);

/** With what only the claims say. */
function completed(credential: Json, payload: Json, isOld: boolean): Credential {
  const [from, until] = datesOf(isOld);
  const dated = {
    ...momentIn(from, payload.nbf),
    ...momentIn(until, payload.exp),
    ...(isOld && typeof payload.jti === 'string' ? { id: payload.jti } : {}),
  };
  const whole = { ...dated, ...credential };
  return isOld ? { ...whole, ...partiesIn(credential, payload) } : whole;
}

const momentIn = (name: string, claim: unknown): Json =>
  Math.abs(secondsIn(claim)) <= LATEST
    ? { [name]: new Date(secondsIn(claim) * 1000).toISOString().replace('.000Z', 'Z') }
    : {};

function partiesIn({ issuer, credentialSubject }: Json, { iss, sub }: Json): Json {
  const identified = (value: unknown, id: unknown): unknown =>
    isObject(value) && value.id === undefined && typeof id === 'string' ? { ...value, id } : value;
  return {
    ...(issuer === undefined && iss === undefined ? {} : { issuer: identified(issuer ?? iss, iss) }),
    ...(credentialSubject === undefined ? {} : { credentialSubject: identified(credentialSubject, sub) }),
  };
}
