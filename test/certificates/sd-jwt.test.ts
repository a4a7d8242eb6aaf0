import { didDocument, readDidDocument } from '../../src/certificates/credentials/did-document';
import { always, disclosable } from '../../src/certificates/sd-jwt/claims';
import { looksLikeSdJwt, readSdJwt } from '../../src/certificates/sd-jwt/read-sd-jwt';
import { issueSdJwt, present } from '../../src/certificates/sd-jwt/sd-jwt';
import type { Shared } from '../../src/certificates/sharing/shareable';
import { makeKeyPair, signBytes } from '../../src/shared/signing/ed25519';

const all: Shared = {
  name: 'Rowan Ellis',
  programme: 'Peer Supporter',
  issuer: 'Harbour Peer Support',
  dates: { awardedOn: '2026-05-01', validFrom: '2026-05-01', validUntil: '2028-04-30' },
  hours: 690,
  'hours-by-domain': [
    { label: 'Listening', minutes: 630 },
    { label: 'Supervision', minutes: 60 },
  ],
  topics: ['Boundaries'],
};
const did = 'did:web:cairn.example:orgs:harbour';
const madeAt = new Date('2026-05-03T10:12:13Z');
const facts = {
  origin: 'https://cairn.example',
  did,
  slug: 'harbour',
  validUntil: '2028-04-30',
  timeZone: 'Europe/London',
  place: null,
  madeAt,
};
const key = makeKeyPair();
const document = didDocument(did, [{ id: 'k1', publicKey: key.publicKey, revokedAt: null }]);
const keysOf = async (controller: string) =>
  controller === did ? readDidDocument(did, document) : ({ kind: 'unknown' } as const);
const ask = { keysOf, now: madeAt };

const issue = (more: object = {}, { privateKey } = key) =>
  issueSdJwt(
    { always: { ...always(facts), ...more }, hidden: disclosable(all) },
    `${did}#k1`,
    async (bytes) => signBytes(privateKey, bytes),
  );
const outcomes = async (text: string, more: Partial<typeof ask> = {}) =>
  Object.fromEntries(
    (await readSdJwt(text, { ...ask, ...more })).checks.map(({ name, outcome, because }) => [
      name,
      `${outcome} ${because}`,
    ]),
  );

test('what is disclosed is there, and what is not is nowhere', async () => {
  const sdJwt = await present(await issue(), ['programme', 'hours']);
  const { claims, issuer, checks } = await readSdJwt(sdJwt, ask);
  expect(claims).toEqual({
    iss: did,
    iat: Date.parse('2026-05-03T10:00:00Z') / 1000,
    exp: Date.parse('2028-04-30T22:59:59Z') / 1000,
    vct: 'https://cairn.example/credential-types/certificate',
    programme: 'Peer Supporter',
    hours: 11.5,
  });
  expect([issuer, ...checks.map(({ outcome }) => outcome)]).toEqual([did, ...Array(5).fill('passed')]);
  const readable = sdJwt
    .split(/[.~]/)
    .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    .join();
  for (const secret of ['Rowan', 'Harbour Peer', '2026-05-01', 'Listening', 'Boundaries'])
    expect(readable).not.toContain(secret);
});

test('two that were made of the same certificate have no digest in common', async () => {
  const digests = async () => {
    const [, payload = ''] = (await issue()).split('.');
    return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { _sd: string[] })._sd;
  };
  const [one, other] = [await digests(), await digests()];
  expect(one).toHaveLength(7);
  expect(one.filter((digest) => other.includes(digest))).toEqual([]);
});

test('everything, and nothing, can be disclosed', async () => {
  const whole = await issue();
  expect((await readSdJwt(whole, ask)).claims).toMatchObject({
    name: 'Rowan Ellis',
    issuer_name: 'Harbour Peer Support',
    dates: { awarded_on: '2026-05-01', valid_from: '2026-05-01', valid_until: '2028-04-30' },
    hours_by_part: [
      { part: 'Listening', hours: 10.5 },
      { part: 'Supervision', hours: 1 },
    ],
    topics: ['Boundaries'],
  });
  const none = await present(whole, []);
  expect(Object.keys((await readSdJwt(none, ask)).claims ?? {})).toEqual(['iss', 'iat', 'exp', 'vct']);
});

const disclosure = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

test('a disclosure that was changed, made up, given twice or put over a claim is refused', async () => {
  const sdJwt = await present(await issue(), ['name']);
  const [jwt = '', shown = ''] = sdJwt.split('~');
  const [salt] = JSON.parse(Buffer.from(shown, 'base64url').toString()) as string[];
  const forged = [
    `${jwt}~${disclosure(salt, 'name', 'Somebody Else')}~`,
    `${jwt}~${shown}~${disclosure('salt', 'level', 'Master')}~`,
    `${jwt}~${shown}~${shown}~`,
    `${jwt}~${disclosure('salt', 'iss', 'did:web:evil.example')}~`,
    `${jwt}~${Buffer.from('no json').toString('base64url')}~`,
  ];
  for (const one of forged) {
    expect(await outcomes(one)).toMatchObject({ signature: 'failed altered', issuer: 'unknown notLookedAt' });
    expect((await readSdJwt(one, ask)).claims).toBeNull();
  }
  expect(await outcomes(sdJwt)).toMatchObject({ signature: 'passed good', issuer: 'passed matches' });
});

test('what another key signed is refused, and so is one changed letter', async () => {
  expect(await outcomes(await issue({}, makeKeyPair()))).toMatchObject({ signature: 'failed altered' });
  const sdJwt = await issue();
  const [head = '', body = '', rest = ''] = sdJwt.split('.');
  const changed = Buffer.from(body, 'base64url').toString().replace('harbour', 'harbouR');
  const forged = [head, Buffer.from(changed).toString('base64url'), rest].join('.');
  expect(await outcomes(forged)).toMatchObject({ signature: 'failed altered', issuer: 'failed another' });
  expect(await outcomes(await issue({ iss: 'did:web:elsewhere.example' }))).toMatchObject({
    signature: 'passed good',
    issuer: 'failed another',
  });
});

test('its end, its status and its form are looked at', async () => {
  const sdJwt = await issue();
  expect(await outcomes(sdJwt, { now: new Date('2028-04-30T22:59:59Z') })).toMatchObject({
    dates: 'passed active',
  });
  expect(await outcomes(sdJwt, { now: new Date('2028-04-30T23:00:00Z') })).toMatchObject({
    dates: 'failed lapsed',
  });
  const listed = await issue(always({ ...facts, place: { list: 1, index: 77 } }));
  expect(await outcomes(listed)).toMatchObject({ status: 'unknown notLookedAt' });
  const asked: unknown[] = [];
  const { checks } = await readSdJwt(listed, {
    ...ask,
    statusOf: async (credential) => {
      asked.push(credential);
      return { outcome: 'failed', because: 'listRevoked' };
    },
  });
  expect(checks).toContainEqual({ name: 'status', outcome: 'failed', because: 'listRevoked' });
  expect(asked).toMatchObject([
    { credentialStatus: { type: 'BitstringStatusListEntry', statusListIndex: '77' } },
  ]);
  expect(
    await outcomes(await issue({ status: { status_list: { idx: 1, uri: 'http://10.0.0.1/' } } })),
  ).toMatchObject({
    status: 'unknown otherKind',
  });
});

test.each(['', 'a.b.c', 'a.b.c~', `${'x'.repeat(200)}~`, '{"a":1}', `a.b.c~${'d~'.repeat(60_000)}`])(
  'what is no SD-JWT is said to be none (%#)',
  async (text) => {
    expect(await outcomes(text)).toMatchObject({ schema: 'failed notACredential' });
  },
);

test('an SD-JWT is told from a JWT by its tildes', async () => {
  const sdJwt = await issue();
  expect([sdJwt, ` ${sdJwt}\n`, sdJwt.split('~')[0] ?? '', 'a~'].map(looksLikeSdJwt)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
