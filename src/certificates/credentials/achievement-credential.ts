import { Temporal } from 'temporal-polyfill';
import { t } from '../../shared/text';
import type { Achievement, CertificateSnapshot } from '../snapshot';
import { listAddress, listName, type Purpose, type StatusPlace } from '../status/purposes';
import { hashedIdentity, type IdentityObject } from './identity';

/** What a credential is made of. */
export type CredentialFacts = {
  /** The address of the platform, without a slash at the end. */
  origin: string;
  /** The issuer's name as a `did:web`. */
  did: string;
  /** IANA name of the issuer's time zone. */
  timeZone: string;
  snapshot: CertificateSnapshot & { achievement: Achievement };
  term: number;
  holder: { email: string | null; nameInCredential: boolean; salt: string };
  place: StatusPlace;
  /** SHA-256 of the findings, in hexadecimal. */
  evidenceDigest: string;
};

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
];
const schema =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/**
 * The one purpose that a credential names, because 1EdTech's schema lets it name one: a bit of it may be cleared again,
 * so it is set while a certificate is suspended and for good once it is revoked.
 */
export const namedPurpose: Purpose = 'suspension';

/** The Open Badges 3.0 credential of a certificate, without its proof. The same facts give the same credential. */
export function achievementCredential(facts: CredentialFacts) {
  const { origin, did, snapshot, timeZone } = facts;
  const { organisation, programme, validUntil } = snapshot;
  return {
    '@context': contexts,
    id: snapshot.verifyUrl,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: programme.title,
    issuer: {
      id: did,
      type: ['Profile'],
      name: organisation.name,
      url: `${origin}/orgs/${organisation.slug}`,
    },
    validFrom: startOf(snapshot.validFrom, timeZone),
    ...(validUntil ? { validUntil: endOf(validUntil, timeZone) } : {}),
    awardedDate: startOf(snapshot.awardedOn, timeZone),
    credentialSubject: subject(facts),
    evidence: [evidence(facts.evidenceDigest)],
    credentialStatus: statusEntry(facts, namedPurpose),
    credentialSchema: [{ id: schema, type: '1EdTechJsonSchemaValidator2019' }],
  };
}

export type AchievementCredential = ReturnType<typeof achievementCredential>;

const subject = (facts: CredentialFacts) => ({
  type: ['AchievementSubject'],
  identifier: identifiers(facts),
  licenseNumber: facts.snapshot.number,
  term: String(facts.term),
  achievement: achievement(facts.snapshot),
  result: results(facts.snapshot).map(({ id, value }) => ({
    type: ['Result'],
    resultDescription: id,
    value,
  })),
});

/** Whom it was issued to: by a salted hash that tells those who know the address, and by name where the holder chose that. */
function identifiers({ holder, snapshot }: CredentialFacts): IdentityObject[] {
  const { name } = snapshot.holder;
  return [
    holder.email
      ? hashedIdentity('emailAddress', holder.email, holder.salt)
      : hashedIdentity('name', name, holder.salt),
    ...(holder.nameInCredential
      ? [
          {
            type: 'IdentityObject' as const,
            hashed: false,
            identityHash: name,
            identityType: 'name' as const,
          },
        ]
      : []),
  ];
}

function achievement({ programme, locale, achievement: what, ...snapshot }: CredentialFacts['snapshot']) {
  return {
    id: `urn:uuid:${what.programmeId}`,
    type: ['Achievement'],
    achievementType: 'Certification',
    name: programme.title,
    description: what.description,
    criteria: { narrative: what.criteria },
    version: String(programme.version),
    inLanguage: locale,
    ...(what.topics?.length ? { tag: what.topics } : {}),
    ...(what.alignments.length > 0 ? { alignment: what.alignments.map(alignment) } : {}),
    resultDescription: results({ ...snapshot, achievement: what }).map(({ id, name, resultType }) => ({
      id,
      type: ['ResultDescription'],
      name,
      resultType,
    })),
  };
}

const alignment = ({ framework, name, code, url }: Achievement['alignments'][number]) => ({
  type: ['Alignment'],
  targetName: name,
  targetFramework: framework,
  targetUrl: url,
  ...(code ? { targetCode: code } : {}),
});

type Result = { id: string; name: string; resultType: 'Result' | 'PerformanceLevel'; value: string };

/** Everything that was measured: hours as they are printed, hours in each domain, the level. */
function results({
  hours,
  achievement: what,
}: Pick<CredentialFacts['snapshot'], 'hours' | 'achievement'>): Result[] {
  const id = (name: string) => `urn:uuid:${what.programmeId}#${name}`;
  const time = (name: string, label: string, minutes: number): Result => ({
    id: id(name),
    name: label,
    resultType: 'Result',
    value: inHours(minutes),
  });
  return [
    ...hours.map(({ label, minutes }, at) =>
      time(`hours-${at + 1}`, t('certificates.credential.hours', { label }), minutes),
    ),
    ...what.domains.map(({ label, minutes }, at) =>
      time(`domain-${at + 1}`, t('certificates.credential.domainHours', { label }), minutes),
    ),
    ...(what.level
      ? [
          {
            id: id('level'),
            name: t('certificates.credential.level'),
            resultType: 'PerformanceLevel' as const,
            value: what.level,
          },
        ]
      : []),
  ];
}

/** NOTE: a name for bytes by their digest (RFC 6920): it says nothing of what they are. */
const evidence = (digest: string) => ({
  id: `ni:///sha-256;${Buffer.from(digest, 'hex').toString('base64url')}`,
  type: ['Evidence'],
  name: t('certificates.credential.evidence'),
  description: t('certificates.credential.evidenceMore'),
});

function statusEntry({ origin, snapshot, place }: CredentialFacts, statusPurpose: Purpose) {
  const list = listAddress(origin, snapshot.organisation.slug, listName(statusPurpose, place.list));
  return {
    id: `${list}#${place.index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: String(place.index),
    statusListCredential: list,
  };
}

const inHours = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100);

const written = { timeZoneName: 'never', smallestUnit: 'second' } as const;

/** The first instant of an ISO day in a time zone: `2026-05-01T00:00:00+01:00`. */
const startOf = (day: string, timeZone: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toString(written);

/** The last second of an ISO day in a time zone. */
const endOf = (day: string, timeZone: string): string =>
  Temporal.PlainDate.from(day)
    .add({ days: 1 })
    .toZonedDateTime(timeZone)
    .subtract({ seconds: 1 })
    .toString(written);
