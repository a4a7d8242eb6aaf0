import { checkCredential } from '../../../src/certificates/credentials/check-credential';
import { prove } from '../../../src/certificates/credentials/data-integrity';
import type { Controller } from '../../../src/certificates/credentials/keys-of';
import { isSameSite, readWebKeys } from '../../../src/certificates/credentials/verification-keys/web-keys';
import { answerOf } from '../../../src/certificates/verifying/verdict';
import { badgeFrom } from './badge';
import { compact, didKeyOf, documentOf, ed25519Signer, now, rsaSigner, type Signer } from './signers';

const [one, two] = [rsaSigner(), ed25519Signer()];
const issuer = 'https://north.example/issuers/1';
const keys = 'https://north.example/keys';

/** What can be found at addresses; says which were asked. */
function web(pages: Record<string, unknown>) {
  const asked: string[] = [];
  const keysOf = (address: string): Promise<Controller> => {
    asked.push(address);
    return Promise.resolve(
      address in pages ? readWebKeys(address, pages[address]) : ({ kind: 'unreachable' } as const),
    );
  };
  return { asked, keysOf };
}

const jwtBy = (signer: Signer, header: object, from = issuer) =>
  compact(
    { alg: signer.alg, typ: 'JWT', ...header },
    { ...badgeFrom(from), iss: from, jti: badgeFrom(from).id, nbf: 1777766400 },
    signer.sign,
  );
const said = async (given: string, pages: Record<string, unknown>) => {
  const { asked, keysOf } = web(pages);
  const { checks } = await checkCredential(given, { keysOf, now });
  const because = Object.fromEntries(
    checks.map((check) => [check.name, `${check.outcome}: ${check.because}`]),
  );
  return { answer: answerOf(checks as never), asked, ...because };
};

const sameSite = { answer: 'valid', signature: 'passed: good', issuer: 'passed: sameSite' };
const matches = { ...sameSite, issuer: 'passed: matches' };

test.each<[string, object, unknown, object]>([
  ['a key', { kid: keys }, one.jwk, sameSite],
  ['a key with a name', { kid: keys }, { ...one.jwk, kid: '1' }, sameSite],
  ['a key that is called by a name it has not', { kid: `${keys}#1` }, one.jwk, sameSite],
  ['a key that is called by its name', { kid: `${keys}#1` }, { ...one.jwk, kid: '1' }, sameSite],
  [
    'a set of keys',
    { kid: `${keys}#1` },
    {
      keys: [
        { ...two.jwk, kid: '2' },
        { ...one.jwk, kid: '1' },
      ],
    },
    sameSite,
  ],
  ['a set with names in full', { kid: `${keys}#1` }, { keys: [{ ...one.jwk, kid: `${keys}#1` }] }, sameSite],
  [
    'a set without the key',
    { kid: `${keys}#1` },
    { keys: [{ ...one.jwk, kid: '2' }] },
    { signature: 'failed: unknownKey' },
  ],
  [
    'several keys, none of which is named',
    { kid: keys },
    { keys: [two.jwk, one.jwk] },
    { signature: 'failed: unknownKey' },
  ],
  ['a key for encryption', { kid: keys }, { ...one.jwk, use: 'enc' }, { signature: 'failed: otherPurpose' }],
  ['another key', { kid: keys }, rsaSigner().jwk, { signature: 'failed: altered' }],
  ['a private key', { kid: keys }, { ...one.jwk, d: 'AAAA' }, { signature: 'failed: unknownKey' }],
  [
    'no key',
    { kid: keys },
    { name: 'North' },
    { answer: 'cannot-tell', signature: 'unknown: noKeys', issuer: 'unknown: noKeys' },
  ],
  ['a list', { kid: keys }, [one.jwk], { answer: 'cannot-tell', signature: 'unknown: noKeys' }],
  [
    'the description of somebody else on the same website',
    { kid: `${keys}#1` },
    documentOf(keys, { 1: one }),
    { answer: 'not-valid', issuer: 'failed: another' },
  ],
  [
    'a description of another address',
    { kid: `${keys}#1` },
    documentOf(issuer, { 1: one }),
    { answer: 'cannot-tell', signature: 'unknown: noKeys' },
  ],
])('a key on the website of the issuer, at an address with %s', async (_, header, page, expected) => {
  expect(await said(jwtBy(one, header), { [keys]: page })).toMatchObject({ ...expected, asked: [keys] });
});

test.each<[string, object, object]>([
  ['in full', { kid: `${issuer}#1` }, matches],
  ['in short', { kid: '#1' }, matches],
  ['by itself', { jwk: one.jwk }, matches],
  ['not at all', {}, matches],
  [
    'by a name that is not listed',
    { kid: '#2' },
    { signature: 'failed: unknownKey', issuer: 'failed: unknownKey' },
  ],
  ['by another that is not listed', { jwk: rsaSigner().jwk }, { signature: 'failed: unknownKey' }],
])('a key that the issuer describes as its own, given %s', async (_, header, expected) => {
  expect(await said(jwtBy(one, header), { [issuer]: documentOf(issuer, { 1: one }) })).toMatchObject(
    expected,
  );
});

test('a key that the issuer describes for nothing signs nothing', async () => {
  const document = documentOf(issuer, { 1: one }, { assertionMethod: [] });
  expect(await said(jwtBy(one, { kid: '#1' }), { [issuer]: document })).toMatchObject({
    signature: 'failed: otherPurpose',
  });
});

test.each<[string, string, unknown, object]>([
  ['that its issuer describes', `${issuer}#1`, documentOf(issuer, { 1: two }), matches],
  ['on the website of its issuer', `${keys}#1`, { ...two.jwk, kid: '1' }, sameSite],
  [
    'of somebody else on the website',
    `${keys}#1`,
    documentOf(keys, { 1: two }),
    { issuer: 'failed: another' },
  ],
  ['on another website', 'https://evil.example/keys#1', two.jwk, { signature: 'unknown: unboundKey' }],
])('a proof with a key %s', async (_, verificationMethod, page, expected) => {
  const options = {
    verificationMethod,
    created: '2026-05-03T10:00:00Z',
    proofPurpose: 'assertionMethod',
  } as const;
  const signed = await prove(badgeFrom(issuer), options, (bytes) => Promise.resolve(two.sign(bytes)));
  const pages = { [verificationMethod.split('#')[0] ?? '']: page };
  expect(await said(JSON.stringify(signed), pages)).toMatchObject(expected);
});

test('a key that comes with the credential is nobody’s where the issuer describes none', async () => {
  expect(await said(jwtBy(one, { jwk: one.jwk }), { [issuer]: { type: 'Profile' } })).toMatchObject({
    answer: 'cannot-tell',
    signature: 'unknown: noKeys',
    issuer: 'unknown: noKeys',
  });
  expect(await said(jwtBy(one, { jwk: one.jwk }), {})).toMatchObject({ signature: 'unknown: unreachable' });
});

test.each([
  'https://keys.north.example/1',
  'https://north.example:8443/keys',
  'https://north.example.evil.example/keys',
  'https://evil.example/?https://north.example/keys',
  'https://north.example@evil/keys',
  'https://evil.example\\@north.example/keys',
  'http://north.example/keys',
  'HTTPS://north.example/keys',
])('an address that is not the issuer’s is not asked: %s', async (address) => {
  expect(await said(jwtBy(one, { kid: address }), { [address]: one.jwk })).toMatchObject({
    answer: 'cannot-tell',
    asked: [],
    signature: 'unknown: unboundKey',
    issuer: 'unknown: unboundKey',
  });
});

test.each(['did:web:north.example', didKeyOf(two)])('an address says nothing of %s', async (did) => {
  expect(await said(jwtBy(one, { kid: keys }, did), { [keys]: one.jwk })).toMatchObject({
    answer: 'not-valid',
    asked: [],
    issuer: 'failed: another',
  });
});

test('one website is one name and one port', () => {
  expect(isSameSite('https://a.example/x', 'https://a.example:443/y')).toBe(true);
  expect(isSameSite('https://a.example/x', 'https://b.example/x')).toBe(false);
  expect(isSameSite('http://a.example/x', 'http://a.example/x')).toBe(false);
  expect(isSameSite('nothing', 'nothing')).toBe(false);
});

test('a page with far more than keys is not read', () => {
  const many = Array.from({ length: 1_100 }, () => ({ ...two.jwk }));
  expect(readWebKeys(keys, { keys: many })).toEqual({ kind: 'noKeys' });
});
