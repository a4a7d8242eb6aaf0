import { gzipSync } from 'node:zlib';
import { Checking } from '../../src/certificates/checking/checking.service';
import { foreignIn, isoDay, nameOfDid } from '../../src/certificates/checking/foreign';
import { FetchShares } from '../../src/certificates/checking/outside/fetch-shares.provider';
import { Fetching } from '../../src/certificates/checking/outside/fetching.provider';
import { Config } from '../../src/shared/config/config';
import { useApp } from '../support/use-app';
import { words } from './certificates';
import { badgeFrom } from './credentials/badge';
import { compact, didKeyOf, ed25519Signer, rsaSigner } from './credentials/signers';
import { somebody, useIssuerElsewhere } from './issuer-elsewhere';

const app = useApp({ variables: { FOREIGN_ISSUERS_WITHIN: 'loopback' } });
const elsewhere = useIssuerElsewhere();

beforeEach(() => app.clock.set('2026-06-01T12:00:00Z'));

let lister = 0;
const found = async (handed: object | string) => {
  const text = typeof handed === 'string' ? handed : JSON.stringify(handed);
  const findings = await app.get(Checking).checkText(text);
  if ('unreadable' in findings) return findings;
  const because = Object.fromEntries(
    findings.checks.map(({ name, outcome, because }) => [name, `${outcome}: ${because}`]),
  );
  return { answer: findings.answer, ...because };
};
const ask = (address: string, redirects = 3) =>
  app.get(Fetching).fetch(address, { types: ['application/json'], redirects });
const status = (path: string, index: number) => ({
  credentialStatus: {
    id: `${elsewhere.url(path)}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: elsewhere.url(path),
  },
});

test('a credential signed by a key alone is checked, as JSON and as a JWT', async () => {
  const one = somebody();
  const badge = one.badge();
  for (const handed of [await one.json(badge), await one.jwt(badge)])
    expect(await found(handed)).toMatchObject({
      answer: 'valid',
      found: 'not-made: foreign',
      signature: 'passed: credential.good',
      issuer: 'passed: credential.matches',
    });
});

test('one that is changed, or in another’s name, is refused', async () => {
  const [one, other] = [somebody(), somebody()];
  const signed = await one.json(one.badge());
  expect(await found({ ...signed, name: 'Something more' })).toMatchObject({
    answer: 'not-valid',
    signature: 'failed: credential.altered',
  });
  const borrowed = await one.json({
    ...one.badge(),
    issuer: { id: other.did, type: ['Profile'], name: 'X' },
  });
  expect(await found(borrowed)).toMatchObject({ answer: 'not-valid', issuer: 'failed: credential.another' });
  const jwt = await one.jwt(one.badge());
  const [head, body, tail = ''] = jwt.split('.');
  const turned = Buffer.from(tail, 'base64url');
  turned.writeUInt8(turned.readUInt8(5) ^ 1, 5);
  expect(await found(`${head}.${body}.${turned.toString('base64url')}`)).toMatchObject({
    answer: 'not-valid',
  });
});

test('an issuer with a website is asked for its keys once, by HTTPS', async () => {
  const one = elsewhere.issuer('north');
  const signed = await one.json(one.badge());
  expect(await found(signed)).toMatchObject({ answer: 'valid', issuer: 'passed: credential.matches' });
  expect(await found(await one.jwt(one.badge()))).toMatchObject({ answer: 'valid' });
  expect(elsewhere.asked.filter((path) => path === '/north/did.json')).toHaveLength(1);
  const page = await app.anyone().post('/verify', { code: JSON.stringify(signed) });
  expect(words(page.body)).toMatch(/Valid localhost:\d+\/north signed this credential/);
});

test.each([
  ['did:web:example.org', 'example.org'],
  ['did:web:example.org%3A8443:orgs:a', 'example.org:8443/orgs/a'],
  ['did:web:\u0435xample.org', 'xn--xample-2of.org'],
  ['did:web:ex%61mple.org', 'example.org'],
  [`did:web:${'a.'.repeat(110)}evil.example`, `${'a.'.repeat(110)}evil.example`],
  ['did:key:z6Mk', 'did:key:z6Mk'],
  ['https://example.org', 'example.org'],
  ['https://\u0435xample.org:8443/issuers/1?a=b', 'xn--xample-2of.org:8443/issuers/1?a=b'],
  ['https://example.org@evil/', 'evil'],
])('an issuer is named so that it cannot be taken for another: %s', (did, name) =>
  expect(nameOfDid(did)).toBe(name),
);

test('what an issuer calls itself and others does not turn over what stands around it', () => {
  const { calledIssuer, holder } = foreignIn(
    { issuer: { name: '\u202Egro.elpmaxe\u2066' }, credentialSubject: { name: 'Zoë\n\u200FMoss 👩‍🚀' } },
    'did:web:example.org',
  );
  expect([calledIssuer, holder]).toEqual(['gro.elpmaxe', 'Zoë Moss 👩‍🚀']);
});

test('who has had others asked too often is told when to try again, and nobody else waits for them', async () => {
  const one = elsewhere.issuer('shared');
  const code = await one.jwt(one.badge());
  const handIn = (remoteAddress: string) =>
    app.server.inject({
      method: 'POST',
      url: '/verify',
      remoteAddress,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'text/html',
        'sec-fetch-site': 'same-origin',
      },
      payload: new URLSearchParams({ code }).toString(),
    });
  const flood = Array.from({ length: 60 }, (_, at) => `https://10.0.0.${at}/`);
  await app.get(FetchShares).for('192.0.2.1', () => Promise.all(flood.map((address) => ask(address))));
  const refused = await handIn('192.0.2.1');
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '60']);
  expect(words(refused.body)).toContain('Wait 60 seconds, then hand it in again.');
  expect(words((await handIn('192.0.2.2')).body)).toContain('signed this credential');
  app.clock.advance({ minutes: 1 });
  expect((await handIn('192.0.2.1')).statusCode).toBe(200);
});

test('nothing is said against an issuer that cannot be reached', async () => {
  const one = elsewhere.issuer('gone');
  const signed = await one.json(one.badge());
  for (const answer of [
    { status: 404 },
    { type: 'text/html', body: '<p>' },
    { body: '{' },
    { status: 302, location: '/north/did.json' },
  ]) {
    elsewhere.answers.set('/gone/did.json', answer);
    expect(await found(signed)).toMatchObject({
      answer: 'cannot-tell',
      signature: 'unknown: credential.unreachable',
    });
    app.clock.advance({ minutes: 2 });
  }
});

test('an issuer with an address is asked for the key that its badge names, once, and no other website is', async () => {
  const signer = rsaSigner();
  const issuer = elsewhere.url('/issuers/east');
  const badge = badgeFrom(issuer, { id: 'https://elsewhere.example/badges/2' });
  const claims = { iss: issuer, jti: badge.id, nbf: 1777766400 };
  const jwt = (kid: string) =>
    compact({ alg: 'RS256', typ: 'JWT', kid }, { ...badge, ...claims }, signer.sign);
  const kid = `${elsewhere.url('/keys/east')}#1`;
  elsewhere.answers.set('/keys/east', {
    type: 'application/jwk-set+json',
    body: JSON.stringify({ keys: [{ ...signer.jwk, kid: '1' }] }),
  });
  const valid = {
    answer: 'valid',
    signature: 'passed: credential.good',
    issuer: 'passed: credential.sameSite',
  };
  expect([await found(jwt(kid)), await found(jwt(kid))]).toMatchObject([valid, valid]);
  expect(elsewhere.asked.filter((path) => path === '/keys/east')).toHaveLength(1);
  const page = await app.anyone().post('/verify', { code: jwt(kid) });
  expect(words(page.body)).toMatch(/Valid localhost:\d+\/issuers\/east signed this credential/);
  expect(await found(jwt(kid.replace('localhost', '127.0.0.1')))).toMatchObject({
    answer: 'cannot-tell',
    signature: 'unknown: credential.unboundKey',
  });
  expect(await found(jwt(elsewhere.url('/keys/gone')))).toMatchObject({
    answer: 'cannot-tell',
    signature: 'unknown: credential.unreachable',
    issuer: 'unknown: credential.unreachable',
  });
});

test('nobody signs as one of us by a key at our own address, or by a kind of name that we do not look up', async () => {
  const signer = ed25519Signer();
  const jwt = (issuer: string) =>
    compact({ alg: 'EdDSA', kid: `${issuer}#1` }, badgeFrom(issuer, { id: 'urn:x:1' }), signer.sign);
  const { host } = new URL(app.get(Config).publicUrl);
  expect(await found(jwt(`https://${host}/orgs/harbour`))).toMatchObject({
    answer: 'not-valid',
    signature: 'failed: credential.unknownKey',
  });
  expect(await found(jwt('did:example:north'))).toMatchObject({
    answer: 'cannot-tell',
    signature: 'unknown: credential.otherMethod',
    issuer: 'unknown: credential.otherMethod',
  });
});

test('dates beyond all calendars break nothing', async () => {
  const signer = ed25519Signer();
  const did = didKeyOf(signer);
  const claims = { iss: did, vct: 'x', exp: 1e20 };
  const sdJwt = compact({ alg: 'EdDSA', typ: 'dc+sd-jwt', kid: did }, claims, signer.sign);
  expect(await found(`${sdJwt}~`)).toMatchObject({ signature: 'passed: credential.good' });
  const far = { ...badgeFrom(did), validUntil: '12026-01-01T00:00:00Z' };
  expect(await found(compact({ alg: 'EdDSA', kid: did }, far, signer.sign))).toMatchObject({
    signature: 'passed: credential.good',
  });
  expect(isoDay(Date.parse('+012026-01-01T00:00:00Z'))).toBeNull();
});

/** A list of 100,000 places, as some issuers keep them. */
const short = (set: number[]) => {
  const bits = Buffer.alloc(12_500);
  for (const index of set) bits.writeUInt8(0x80 >> (index & 7), index >> 3);
  const encodedList = `u${gzipSync(bits).toString('base64url')}`;
  return { credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList } };
};

test.each([
  ['it is not on it', [7], {}, 'valid', 'passed: credential.listed'],
  ['it is on it', [42], {}, 'not-valid', 'failed: credential.listRevoked'],
  [
    'it is out of date',
    [],
    { validUntil: '2026-05-20T00:00:00Z' },
    'cannot-tell',
    'unknown: credential.listStale',
  ],
  [
    'it is no list',
    [],
    { credentialSubject: { id: 'urn:x:1' } },
    'cannot-tell',
    'unknown: credential.listBroken',
  ],
  [
    'it is written in an unknown way',
    [],
    {
      credentialSubject: {
        ...{ type: 'BitstringStatusList', statusPurpose: 'revocation' },
        encodedList: gzipSync(Buffer.alloc(16_384)).toString('base64url'),
      },
    },
    'cannot-tell',
    'unknown: credential.listBroken',
  ],
  ['it is short, and it is not on it', [], short([]), 'cannot-tell', 'unknown: credential.listShort'],
  ['it is short, and it is on it', [], short([42]), 'not-valid', 'failed: credential.listRevoked'],
])('a list of what was taken back is looked at: %s', async (name, set, more, answer, said) => {
  const path = `/lists/${encodeURIComponent(name)}`;
  const one = elsewhere.issuer(`listed-${lister++}`);
  await elsewhere.list(one, path, set, more);
  app.clock.advance({ minutes: 10 });
  expect(await found(await one.json(one.badge(status(path, 42))))).toMatchObject({ answer, status: said });
});

test.each<[string, number, object, string, string]>([
  ['it is not on it', 43, {}, 'valid', 'passed: credential.listed'],
  ['it is on it', 42, {}, 'not-valid', 'failed: credential.listRevoked'],
  ['it is beyond it', 100_000, {}, 'cannot-tell', 'unknown: credential.listBroken'],
  [
    'it names one of today',
    43,
    { type: 'BitstringStatusListEntry' },
    'cannot-tell',
    'unknown: credential.listBroken',
  ],
  ['it names it for something else', 42, { statusPurpose: 'message' }, 'valid', 'passed: credential.none'],
  [
    'it names another purpose than the list has',
    43,
    { statusPurpose: 'suspension' },
    'cannot-tell',
    'unknown: credential.listBroken',
  ],
])('a list as the draft of 2021 has it is looked at: %s', async (name, index, more, answer, said) => {
  const path = `/lists/2021/${encodeURIComponent(name)}`;
  const one = elsewhere.issuer(`listed-${lister++}`);
  const bits = Buffer.alloc(12_500);
  bits.writeUInt8(0x20, 5);
  const draft = 'https://w3id.org/vc/status-list/2021/v1';
  await elsewhere.list(one, path, [], {
    '@context': ['https://www.w3.org/2018/credentials/v1', draft],
    type: ['VerifiableCredential', 'StatusList2021Credential'],
    credentialSubject: {
      ...{ id: 'urn:x:list', type: 'StatusList2021', statusPurpose: 'revocation' },
      encodedList: gzipSync(bits).toString('base64'),
    },
  });
  elsewhere.answers.set(path, { ...elsewhere.answers.get(path), type: 'application/octet-stream' });
  app.clock.advance({ minutes: 10 });
  const { credentialStatus } = status(path, index);
  const signed = await one.json({
    ...one.badge(),
    '@context': [...(one.badge()['@context'] as string[]), draft],
    credentialStatus: { ...credentialStatus, type: 'StatusList2021Entry', ...more },
  });
  expect(await found(signed)).toMatchObject({ answer, status: said });
});

test('a list that is not the issuer’s, is unsigned or is not there says nothing', async () => {
  const [one, other] = [elsewhere.issuer('lister'), elsewhere.issuer('other')];
  await elsewhere.list(other, '/lists/other', [42]);
  await elsewhere.list(one, '/lists/forged', []);
  const forged = elsewhere.answers.get('/lists/forged')?.body?.replace('2026-07-01', '2027-07-01') ?? '';
  elsewhere.answers.set('/lists/forged', { type: 'application/vc', body: forged });
  const said = async (path: string) => found(await one.json(one.badge(status(path, 42))));
  expect(await said('/lists/other')).toMatchObject({
    answer: 'cannot-tell',
    status: 'unknown: credential.listOfAnother',
  });
  expect(await said('/lists/forged')).toMatchObject({
    answer: 'cannot-tell',
    status: 'unknown: credential.listUnsigned',
  });
  expect(await said('/lists/none')).toMatchObject({
    answer: 'cannot-tell',
    status: 'unknown: credential.listUnreachable',
  });
});

test('words that are explained elsewhere are not fetched', async () => {
  const one = somebody();
  const signed = await one.json(one.badge());
  const context = [...(signed['@context'] as string[]), elsewhere.url('/context.json')];
  expect(await found({ ...signed, '@context': context })).toMatchObject({
    answer: 'cannot-tell',
    signature: 'unknown: credential.unknownContext',
  });
  expect(elsewhere.asked).not.toContain('/context.json');
});

describe('fetching', () => {
  const because = async (address: string, redirects?: number) => {
    const fetched = await ask(address, redirects);
    return fetched.ok ? fetched.text : fetched.because;
  };

  test.each([
    ['http://localhost/', 'notHttps'],
    ['file:///etc/passwd', 'notHttps'],
    ['https://name:word@localhost/', 'notHttps'],
    ['nothing', 'notHttps'],
    ['https://10.0.0.1/', 'privateAddress'],
    ['https://167772161/', 'privateAddress'],
    ['https://0xa000001/', 'privateAddress'],
    ['https://0x0a.0.0.1/', 'privateAddress'],
    ['https://012.0.0.1/', 'privateAddress'],
    ['https://[fd00::1]/', 'privateAddress'],
    ['https://[::ffff:10.0.0.1]/', 'privateAddress'],
    ['https://169.254.169.254/latest/meta-data', 'privateAddress'],
  ])('%s is refused: %s', async (address, said) => expect(await because(address)).toBe(said));

  test('a redirection is followed three times, never into a private network, and not at all for keys', async () => {
    const to = (path: string, location: string) => elsewhere.answers.set(path, { status: 302, location });
    elsewhere.answers.set('/end', { body: '{}' });
    to('/three', elsewhere.url('/two'));
    to('/two', '/one');
    to('/one', '/end');
    to('/four', '/three');
    to('/inside', 'https://10.0.0.1/');
    to('/plain', 'http://localhost/');
    expect(await because(elsewhere.url('/three'))).toBe('{}');
    expect(await because(elsewhere.url('/four'))).toBe('redirected');
    expect(await because(elsewhere.url('/inside'))).toBe('privateAddress');
    expect(await because(elsewhere.url('/plain'))).toBe('notHttps');
  });

  test('who answers that they will speak another protocol has not answered', async () => {
    elsewhere.answers.set('/other', { status: 101 });
    expect(await because(elsewhere.url('/other'))).toBe('unreachable');
  });

  test('what is too large is not read to its end', async () => {
    elsewhere.answers.set('/large', { body: ' '.repeat(1_100_000) });
    expect(await because(elsewhere.url('/large'))).toBe('tooLarge');
  });

  test('nobody is asked too often, whoever wants to know', async () => {
    app.clock.advance({ minutes: 5 });
    const asked = await Promise.all(
      Array.from({ length: 40 }, (_, at) => because(elsewhere.url(`/often/${at}`))),
    );
    expect(asked.filter((one) => one === 'tooOften').length).toBe(10);
  });
});
