import { createHash } from 'node:crypto';
import { checkCredential } from '../../src/certificates/credentials/check-credential';
import { didOf, methodOf } from '../../src/certificates/credentials/did';
import type { IdentityObject } from '../../src/certificates/credentials/identity';
import type { KeysOf } from '../../src/certificates/credentials/keys-of';
import { ed25519 } from '../../src/certificates/credentials/verification-keys/public-key';
import { NameChoices } from '../../src/certificates/holding/name-choices.service';
import { isRegisterSigned } from '../../src/certificates/register/signed-register';
import { decodeBits } from '../../src/certificates/status/bitstring.provider';
import type { RegisterEntry } from '../../src/certificates/verifying/register-entry';
import { makeCode } from '../../src/certificates/verifying/code';
import { OrganisationKeys } from '../../src/organisations';
import { Config } from '../../src/shared/config/config';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { issuing } from './certificates';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

type Stored = { credential: string; jwt: string; version: number };
type Badge = {
  credentialSubject: {
    identifier: IdentityObject[];
    result: { resultDescription: string; value: string }[];
    achievement: { resultDescription: { id: string; name: string }[] };
  };
  credentialStatus: { statusListIndex: string; statusListCredential: string; statusPurpose: string };
  [key: string]: unknown;
};

type List = { credentialSubject: { encodedList: string } };

/** The places of a list whose bit is set. */
function marked({ credentialSubject: { encodedList } }: List): number[] {
  const bytes = decodeBits(encodedList);
  expect(bytes).toHaveLength(131_072 / 8);
  return [...(bytes ?? [])].flatMap((byte, at) =>
    byte === 0
      ? []
      : [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (0x80 >> bit)).map((bit) => at * 8 + bit),
  );
}

const query = <T>(sql: string, parameters: unknown[]) =>
  app.get(Database).transaction(() => app.get(Database).query<T>(sql, parameters));
const stored = async (code: string) => {
  const rows = await query<Stored>('SELECT * FROM certificate_credentials WHERE code = $1', [code]);
  return rows[0] as Stored;
};
const badge = async (code: string) => JSON.parse((await stored(code)).credential) as Badge;

/** The keys of somebody's organisation, as its DID document lists them. */
const keysOf =
  (who: Somebody, slug: string): KeysOf =>
  async (controller) => {
    const did = didOf(app.get(Config).publicUrl, slug);
    if (controller !== did) return { kind: 'unknown' };
    const listed = await app.in(who, () => app.get(OrganisationKeys).list());
    const keys = listed.map(({ id, publicKey }) => ({
      id: methodOf(did, id),
      publicKey: ed25519(publicKey),
      purposes: ['assertionMethod' as const],
      revokedAt: null,
      expiresAt: null,
    }));
    return { kind: 'found', keys };
  };

test('the credential is signed in both forms, and every check of it passes', async () => {
  const { rowan, ade, harbour } = await app.cast();
  const { code } = await issue(rowan);
  const { credential, jwt, version } = await stored(code);
  expect(version).toBe(1);
  for (const form of [credential, jwt]) {
    const statusOf = () => Promise.resolve({ outcome: 'passed', because: 'none' } as const);
    const { checks } = await checkCredential(form, {
      keysOf: keysOf(ade, harbour.slug),
      now: app.clock.now(),
      statusOf,
    });
    expect(checks.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      'signature passed',
      'issuer passed',
      'dates passed',
      'status passed',
      'schema passed',
    ]);
  }
});

test('it says what was achieved, in hours and with the days of the issuer’s time zone', async () => {
  const { rowan, harbour } = await app.cast();
  const { code, number } = await issue(rowan, {
    achievement: {
      criteria: '- Active listening course',
      level: 'Foundation',
      domains: [{ label: 'Housing', minutes: 90 }],
      topics: ['Active listening: Being present', 'é'.repeat(210)],
      alignments: [
        {
          framework: 'Core Competencies',
          name: 'Listens',
          code: 'C1',
          url: 'https://example.org/competencies#c1',
        },
      ],
    },
    findings: [{ key: 'practice', progress: { value: 62.5 } }],
  });
  const credential = await badge(code);
  expect(credential).toMatchObject({
    id: `${app.get(Config).publicUrl}/v/${code}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: didOf(app.get(Config).publicUrl, harbour.slug), type: ['Profile'], name: 'Harbour' },
    validFrom: '2026-05-01T00:00:00+01:00',
    validUntil: '2028-04-30T23:59:59+01:00',
    credentialSubject: {
      licenseNumber: number,
      achievement: {
        achievementType: 'Certification',
        criteria: { narrative: '- Active listening course' },
        tag: ['Active listening: Being present', `${'é'.repeat(199)}…`],
        alignment: [{ targetName: 'Listens', targetCode: 'C1', targetFramework: 'Core Competencies' }],
      },
    },
    evidence: [{ id: expect.stringMatching(/^ni:\/\/\/sha-256;[\w-]{43}$/) }],
  });
  const { result, achievement } = credential.credentialSubject;
  const named = new Map(achievement.resultDescription.map(({ id, name }) => [id, name]));
  expect(result.map((one) => [named.get(one.resultDescription), one.value])).toEqual([
    ['Practice (hours)', '10.5'],
    ['Supervision (hours)', '1'],
    ['Practice in the domain Housing (hours)', '1.5'],
    ['Level', 'Foundation'],
  ]);
});

test('the holder is there by a salted hash; the name stands in it only where they chose that', async () => {
  const { rowan, priya } = await app.cast();
  await app.in(priya, () => app.get(NameChoices).keep(priya.id, true));
  const [rowans, priyas] = [await issue(rowan), await issue(priya)];
  const { credential, jwt } = await stored(rowans.code);
  const clear = credential + Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8');
  expect(clear).not.toMatch(/Rowan|Ellis|rowan\./);
  const { identifier } = (await badge(rowans.code)).credentialSubject;
  const salt = String(identifier[0]?.salt);
  const identityHash = `sha256$${createHash('sha256')
    .update(rowan.email + salt)
    .digest('hex')}`;
  expect(identifier).toEqual([
    { type: 'IdentityObject', hashed: true, identityHash, identityType: 'emailAddress', salt },
  ]);
  const own = (await badge(priyas.code)).credentialSubject.identifier;
  expect(own).toContainEqual({
    type: 'IdentityObject',
    hashed: false,
    identityHash: 'Priya Nair',
    identityType: 'name',
  });
});

test('the entry in the register is signed, and a changed word is noticed', async () => {
  const { rowan, ade } = await app.cast();
  const { code } = await issue(rowan);
  const [entry] = await query<RegisterEntry>(
    'SELECT code, standing, document, signature, key_id AS "keyId" FROM register_entries WHERE code = $1',
    [code],
  );
  const keys = await app.in(ade, () => app.get(OrganisationKeys).list());
  const key = keys.find(({ id }) => id === entry?.keyId)?.publicKey ?? '';
  expect(entry && isRegisterSigned(entry, key)).toBe(true);
  for (const changed of [
    { standing: 'revoked' as const },
    { document: { ...entry!.document, holder: 'Someone Else' } },
    { document: { ...entry!.document, hours: [{ label: 'Practice', minutes: 631 }] } },
    { signature: null },
  ]) {
    expect(isRegisterSigned({ ...entry!, ...changed }, key)).toBe(false);
  }
});

test('the status list is served signed, with its tag, as JSON and as a JWT, and says what is true', async () => {
  const { rowan, priya, ade, harbour } = await app.cast();
  const [first, second] = [await issue(rowan), await issue(priya)];
  const { statusListCredential, statusPurpose } = (await badge(first.code)).credentialStatus;
  const path = new URL(statusListCredential).pathname;
  expect(path).toBe(`/orgs/${harbour.slug}/status/suspension-1`);
  expect(statusPurpose).toBe('suspension');
  const before = await app.anyone().get(path);
  expect(before.headers).toMatchObject({
    'content-type': 'application/vc',
    'cache-control': 'public, max-age=300',
  });
  const again = { headers: { 'if-none-match': String(before.headers.etag) } };
  expect((await app.anyone().get(path, again)).statusCode).toBe(304);
  const because = { reasonCode: 'conduct', privateReason: 'The complaint was upheld' };
  await app.as(ade).put(`/api/v1/certificates/${first.id}/revocation`, because);
  const after = await app.anyone().get(path, again);
  expect(after.statusCode).toBe(200);
  const jwt = await app.anyone().get(path, { headers: { accept: 'application/vc+jwt' } });
  for (const form of [after.body, jwt.body]) {
    const { checks, credential } = await checkCredential(form, {
      keysOf: keysOf(ade, harbour.slug),
      now: app.clock.now(),
    });
    expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(marked(credential as unknown as List)).toEqual([first.statusIndex]);
  }
  const revocations = await app.anyone().get(path.replace('suspension', 'revocation'));
  expect(marked(revocations.json() as List)).toEqual([first.statusIndex]);
  expect(second.statusIndex).not.toBe(first.statusIndex);
});

test('what is no list is not found', async () => {
  const { rowan, harbour } = await app.cast();
  await issue(rowan);
  for (const name of ['suspension-2', 'suspension-01', 'refresh-1', '1']) {
    const { statusCode } = await app.anyone().get(`/orgs/${harbour.slug}/status/${name}`);
    expect([name, statusCode]).toEqual([name, 404]);
  }
  expect((await app.anyone().get('/orgs/nobody/status/suspension-1')).statusCode).toBe(404);
});

test('the link gives the credential to whoever asks for one, verified before it is handed out', async () => {
  const { rowan, ade } = await app.cast();
  const { code } = await issue(rowan);
  const { credential, jwt } = await stored(code);
  const ask = (accept: string, more = {}) => app.anyone().get(`/v/${code}`, { headers: { accept, ...more } });
  for (const [accept, type, body] of [
    ['application/vc', 'application/vc', credential],
    ['application/ld+json', 'application/ld+json', credential],
    ['application/vc+jwt', 'application/vc+jwt', jwt],
    ['text/html;q=0.5, application/vc+jwt', 'application/vc+jwt', jwt],
  ] as const) {
    const response = await ask(accept);
    expect([
      response.statusCode,
      String(response.headers['content-type']).split(';')[0],
      response.body,
    ]).toEqual([200, type, body]);
    const etag = String(response.headers.etag);
    expect((await ask(accept, { 'if-none-match': etag })).statusCode).toBe(304);
  }
  for (const accept of ['text/html, application/vc;q=0.9', 'application/json', '*/*']) {
    expect((await ask(accept)).headers['content-type']).toMatch(/^(text\/html|application\/json);/);
  }
  const changed = credential.replace('"10.5"', '"99.5"');
  await app.in(ade, () =>
    app
      .get(Database)
      .query('UPDATE certificate_credentials SET credential = $1 WHERE code = $2', [changed, code]),
  );
  app.clock.advance({ minutes: 2 });
  expect((await ask('application/vc')).statusCode).toBe(503);
  expect((await ask('application/vc+jwt')).statusCode).toBe(200);
});

test('there is no credential of what does not exist, nor of somebody who was removed', async () => {
  const { rowan, ade } = await app.cast();
  const { id, code } = await issue(rowan);
  const headers = { accept: 'application/vc' };
  expect((await app.anyone().get(`/v/${makeCode()}`, { headers })).statusCode).toBe(404);
  await app.as(ade).post(`/certificates/${id}/erasure`, { name: rowan.name });
  expect((await app.anyone().get(`/v/${code}`, { headers })).statusCode).toBe(404);
});
