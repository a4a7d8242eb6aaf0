import { CompactSign, importJWK } from 'jose';
import { generateKeyPairSync } from 'node:crypto';
import {
  type CheckedCredential,
  checkCredential,
} from '../../../src/certificates/credentials/check-credential';
import { type Json, without } from '../../../src/certificates/credentials/credential';
import type { KeysOf } from '../../../src/certificates/credentials/keys-of';
import { controllerOfDidJwk } from '../../../src/certificates/credentials/verification-keys/did-jwk';
import { readJwk } from '../../../src/certificates/credentials/verification-keys/jwk';
import { readMultikey } from '../../../src/certificates/credentials/verification-keys/multikey';
import { answerOf } from '../../../src/certificates/verifying/verdict';
import { badgeFrom } from './badge';
import {
  compact,
  didJwkOf,
  didKeyOf,
  documentOf,
  ed25519Signer,
  knowing,
  now,
  p256Signer,
  p384Signer,
  p521Signer,
  rsaSigner,
  type Signer,
  withSecret,
} from './signers';

const [ed, ec, rsa] = [ed25519Signer(), p256Signer(), rsaSigner()];
const [other, p384, p521] = [ed25519Signer(), p384Signer(), p521Signer()];
const north = 'did:web:north.example';
const document = documentOf(north, { ed, ec, rsa, p384 });
const keysOf = knowing(document);

const sayOf = ({ checks }: CheckedCredential) => ({
  answer: answerOf(checks as never),
  ...Object.fromEntries(checks.map(({ name, outcome, because }) => [name, `${outcome}: ${because}`])),
});
const said = async (jwt: string, asked: KeysOf = keysOf) =>
  sayOf(await checkCredential(jwt, { keysOf: asked, now }));
const valid = { answer: 'valid', signature: 'passed: good', issuer: 'passed: matches' };

/** As version 2 has it and 1EdTech asks: the credential is the payload, and the claims say it again. */
const current = (issuer: string, more: object = {}): Json => {
  const badge = badgeFrom(issuer, { id: 'https://elsewhere.example/badges/1', ...more });
  return { ...badge, iss: issuer, jti: badge.id, nbf: 1777766400, exp: 1840924799 };
};
/** As version 1 has it: the credential is the claim `vc`, and says only what no other claim says. */
const older = (issuer: string, more: object = {}, claims: object = {}): Json => {
  const { id, '@context': contexts, ...all } = badgeFrom(issuer);
  const [, ...others] = contexts as string[];
  const badge = without(all, 'validFrom', 'validUntil');
  return {
    vc: { ...badge, '@context': ['https://www.w3.org/2018/credentials/v1', ...others], ...more },
    ...{ iss: issuer, jti: id, nbf: 1777766400, exp: 1840924799 },
    ...claims,
  };
};
const signed = ({ alg, sign }: Signer, header: object, payload: Json) =>
  compact({ alg, ...header }, payload, sign);

describe.each<[string, Signer]>([
  ['EdDSA', ed],
  ['ES256', ec],
  ['ES384', p384],
  ['RS256', rsa],
])('%s', (name, signer) => {
  const names = new Map([
    [ed, 'ed'],
    [ec, 'ec'],
    [p384, 'p384'],
    [rsa, 'rsa'],
  ]);
  const kid = `${north}#${names.get(signer)}`;

  test.each<[string, () => string]>([
    ['with its key at a did:web', () => signed(signer, { kid, typ: 'vc+jwt' }, current(north))],
    ['that names its key in short', () => signed(signer, { kid: kid.slice(north.length) }, current(north))],
    ['that calls itself a JWT', () => signed(signer, { kid, typ: 'JWT' }, current(north))],
    [
      'that has its media type in full',
      () => signed(signer, { kid, typ: 'application/vc+jwt' }, current(north)),
    ],
    ['with its key in its header, listed as well', () => signed(signer, { jwk: signer.jwk }, current(north))],
    ['with both', () => signed(signer, { kid, jwk: signer.jwk }, current(north))],
    ['of version 1', () => signed(signer, { kid, typ: 'JWT' }, older(north))],
    [
      'of version 1 that says everything twice',
      () => {
        const vc = {
          id: 'urn:x:1',
          issuer: north,
          issuanceDate: '2026-05-03T00:00:00Z',
          expirationDate: '2028-05-02T23:59:59Z',
          credentialSubject: {
            id: 'did:example:a',
            type: 'AchievementSubject',
            achievement: (badgeFrom(north).credentialSubject as Json).achievement,
          },
        };
        return signed(
          signer,
          { kid },
          older(north, vc, { jti: 'urn:x:1', sub: 'did:example:a', exp: 1840924799 }),
        );
      },
    ],
    ['of a did:jwk', () => signed(signer, { kid: `${didJwkOf(signer)}#0` }, current(didJwkOf(signer)))],
    ['of a did:jwk that names no key', () => signed(signer, {}, current(didJwkOf(signer)))],
  ])('a credential %s is believed', async (_, make) => {
    const found = await said(make());
    expect(found).toMatchObject({ ...valid, schema: 'passed: openBadge', dates: 'passed: active' });
  });

  test('one that another library signed is believed', async () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = pair.publicKey.export({ format: 'jwk' });
    const did = didJwkOf({ ...ec, jwk });
    const key = await importJWK(pair.privateKey.export({ format: 'jwk' }) as never, 'ES256');
    const jwt = await new CompactSign(Buffer.from(JSON.stringify(current(did))))
      .setProtectedHeader({ alg: 'ES256', kid: `${did}#0`, typ: 'vc+jwt' })
      .sign(key);
    expect(await said(jwt)).toMatchObject(valid);
  });

  test('one bit flipped anywhere in its signature is noticed', async () => {
    const [head, body, tail = ''] = signed(signer, { kid }, current(north)).split('.');
    const bytes = Buffer.from(tail, 'base64url');
    const places = name === 'RS256' ? [0, 1, 100, 254, 255] : bytes.keys();
    for (const place of places) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(place) ^ 1, place);
      expect(await said(`${head}.${body}.${flipped.toString('base64url')}`)).toMatchObject({
        answer: 'not-valid',
        signature: 'failed: altered',
      });
    }
  });

  test.each(Object.keys({ ...current(north), ...older(north) }))(
    'a changed claim is noticed: %s',
    async (claim) => {
      for (const payload of [current(north), older(north)]) {
        if (!(claim in payload)) continue;
        const [head, , tail] = signed(signer, { kid }, payload).split('.');
        const changed = { ...payload, [claim]: typeof payload[claim] === 'number' ? 1 : ['changed'] };
        const body = Buffer.from(JSON.stringify(changed)).toString('base64url');
        expect((await said(`${head}.${body}.${tail}`)).answer).toBe('not-valid');
      }
    },
  );

  test('it is not believed by another’s key', async () => {
    const jwt = compact({ alg: signer.alg, kid }, current(north), other.sign);
    expect(await said(jwt)).toMatchObject({ answer: 'not-valid', signature: 'failed: altered' });
  });
});

test('a did:key of P-256 is a key as well', async () => {
  const did = didKeyOf(ec);
  expect(await said(signed(ec, { kid: `${did}#${ec.multikey}` }, current(did)))).toMatchObject(valid);
  expect(await said(signed(ec, { kid: did }, current(did)))).toMatchObject(valid);
});

test.each<[string, () => string, object]>([
  [
    'no signature',
    () => compact({ alg: 'none', kid: `${north}#ed` }, current(north), () => Buffer.alloc(0)),
    { schema: 'failed: notACredential' },
  ],
  [
    'a made-up signature by no algorithm',
    () => compact({ alg: 'none', kid: `${north}#ed` }, current(north), () => Buffer.alloc(64)),
    { signature: 'failed: unsigned' },
  ],
  [
    'the public key as a secret',
    () => compact({ alg: 'HS256', kid: `${north}#rsa` }, current(north), withSecret(JSON.stringify(rsa.jwk))),
    { answer: 'cannot-tell', signature: 'unknown: sharedSecret' },
  ],
  [
    'another algorithm than its key’s',
    () => compact({ alg: 'RS256', kid: `${north}#ed` }, current(north), rsa.sign),
    { signature: 'failed: keyMismatch' },
  ],
  [
    'ES256 by a key of RSA',
    () => compact({ alg: 'ES256', kid: `${north}#rsa` }, current(north), ec.sign),
    { signature: 'failed: keyMismatch' },
  ],
  [
    'the padding of PSS',
    () => compact({ alg: 'PS256', kid: `${north}#rsa` }, current(north), rsa.sign),
    { answer: 'cannot-tell', signature: 'unknown: otherAlgorithm' },
  ],
  [
    'an algorithm called after a property of everything',
    () => compact({ alg: 'constructor', kid: `${north}#ed` }, current(north), ed.sign),
    { answer: 'cannot-tell', signature: 'unknown: otherAlgorithm' },
  ],
  [
    'the algorithm of a smaller curve than its key’s',
    () => signed({ ...p384, alg: 'ES256' }, { kid: `${north}#p384` }, current(north)),
    { signature: 'failed: keyMismatch' },
  ],
  [
    'the algorithm of a larger curve than its key’s',
    () => signed({ ...ec, alg: 'ES384' }, { kid: `${north}#ec` }, current(north)),
    { signature: 'failed: keyMismatch' },
  ],
  [
    'a key of a curve that is not checked here',
    () => signed(p521, { kid: didJwkOf(p521) }, current(didJwkOf(p521))),
    { answer: 'cannot-tell', signature: 'unknown: otherAlgorithm' },
  ],
  [
    'an extension that has to be understood',
    () => signed(ed, { kid: `${north}#ed`, crit: ['b64'], b64: false }, current(north)),
    { answer: 'cannot-tell', signature: 'unknown: critical' },
  ],
  [
    'an extension that has to be understood and is none',
    () => signed(ed, { kid: `${north}#ed`, crit: [] }, current(north)),
    { answer: 'cannot-tell', signature: 'unknown: critical' },
  ],
  [
    'its own key, which is not the issuer’s',
    () => signed(other, { jwk: other.jwk }, current(north)),
    { signature: 'failed: unknownKey', issuer: 'failed: unknownKey' },
  ],
  [
    'its own key beside the name of the issuer’s',
    () => signed(other, { jwk: other.jwk, kid: `${north}#ed` }, current(north)),
    { signature: 'failed: malformed' },
  ],
  [
    'its private key in the open',
    () => signed(ed, { jwk: { ...ed.jwk, d: 'A'.repeat(43) } }, current(north)),
    { signature: 'failed: malformed' },
  ],
  [
    'a key at an address that it gives itself',
    () => signed(other, { jku: 'https://evil.example/keys', x5u: 'https://evil.example/' }, current(north)),
    { signature: 'failed: unknownKey' },
  ],
  [
    'a certificate that it brings along',
    () => signed(other, { x5c: ['MIIB'], x5t: 'a' }, current(north)),
    { signature: 'failed: unknownKey' },
  ],
  [
    'the key of another who signs in the issuer’s name',
    () => signed(other, { kid: `${didKeyOf(other)}#${other.multikey}` }, current(north)),
    { issuer: 'failed: another' },
  ],
  [
    'a name of a key that the issuer does not list',
    () => signed(ed, { kid: `${north}#__proto__` }, current(north)),
    { signature: 'failed: unknownKey' },
  ],
  [
    'a name of a key that is no text',
    () => signed(ed, { kid: { toString: `${north}#ed` } }, current(north)),
    { signature: 'failed: malformed' },
  ],
  [
    'the type of something else',
    () => signed(ed, { kid: `${north}#ed`, typ: 'at+jwt' }, current(north)),
    { answer: 'cannot-tell', signature: 'unknown: otherType' },
  ],
  [
    'a header that says its algorithm twice',
    () => compact(`{"alg":"none","alg":"EdDSA","kid":"${north}#ed"}`, current(north), ed.sign),
    { signature: 'passed: good', schema: 'failed: doubled' },
  ],
  [
    'a payload that says its name twice',
    () =>
      compact(
        { alg: 'EdDSA', kid: `${north}#ed` },
        JSON.stringify(current(north)).replace(
          '"name":"Peer supporter"',
          '"n\\u0061me":"Surgeon","name":"Peer supporter"',
        ),
        ed.sign,
      ),
    { signature: 'passed: good', schema: 'failed: doubled' },
  ],
])('a JWT with %s is not believed', async (_, make, expected) => {
  expect(await said(make())).toMatchObject({ answer: 'not-valid', ...expected });
});

const kid = `${north}#ed`;
const subject = { id: 'did:example:b', ...(badgeFrom(north).credentialSubject as object) };

test.each<[string, object | string, Json, object]>([
  [
    'another issuer',
    {},
    { ...current(north), iss: 'did:web:south.example' },
    { schema: 'failed: contradiction' },
  ],
  ['another id', {}, { ...current(north), jti: 'urn:x:2' }, { schema: 'failed: contradiction' }],
  ['another subject', {}, { ...current(north), sub: 'did:example:a' }, { schema: 'failed: contradiction' }],
  ['another beginning', {}, { ...current(north), nbf: 1777766401 }, { schema: 'failed: contradiction' }],
  ['another end', {}, { ...current(north), exp: 1840924798 }, { schema: 'failed: contradiction' }],
  ['an end that is a text', {}, { ...current(north), exp: '1700000000' }, { dates: 'failed: malformed' }],
  ['an end beyond all time', {}, { ...current(north), exp: 1e300 }, { schema: 'failed: malformed' }],
  ['an issuer that is a list', {}, { ...current(north), iss: [north] }, { schema: 'failed: malformed' }],
  [
    'another issuer in vc',
    {},
    older('did:web:south.example', {}, { iss: north }),
    { schema: 'failed: contradiction' },
  ],
  ['another id in vc', {}, older(north, { id: 'urn:x:2' }), { schema: 'failed: contradiction' }],
  [
    'another subject in vc',
    {},
    older(north, { credentialSubject: subject }, { sub: 'did:example:a' }),
    { schema: 'failed: contradiction' },
  ],
  [
    'another beginning in vc',
    {},
    older(north, { issuanceDate: '2026-05-02T00:00:00Z' }),
    { schema: 'failed: contradiction' },
  ],
  [
    'another end in vc',
    {},
    older(north, { expirationDate: '2038-05-02T00:00:00Z' }),
    { schema: 'failed: contradiction' },
  ],
  [
    'a second credential beside vc',
    {},
    older(north, {}, { credentialSubject: subject }),
    { schema: 'failed: contradiction' },
  ],
  [
    'vc in version 2',
    {},
    older(north, { '@context': badgeFrom(north)['@context'] }),
    { schema: 'failed: mixedVersions' },
  ],
  ['vc under the type of version 2', { typ: 'vc+jwt' }, older(north), { schema: 'failed: mixedVersions' }],
  [
    'version 1 without vc',
    {},
    { ...(older(north).vc as Json), issuanceDate: '2026-05-03T00:00:00Z' },
    { schema: 'failed: mixedVersions' },
  ],
  ['nothing in vc', {}, { iss: north, vc: [] }, { schema: 'failed: notACredential' }],
  ['a presentation', {}, { ...current(north), vp: {} }, { schema: 'failed: notACredential' }],
  ['no issuer', {}, older(north, { issuer: undefined }, { iss: undefined }), { issuer: 'failed: noIssuer' }],
  ['an end that is past', {}, older(north, {}, { exp: 1780000000 }), { dates: 'failed: lapsed' }],
  ['a beginning to come', {}, older(north, {}, { nbf: 1790000000 }), { dates: 'failed: notBegun' }],
])('a JWT that says %s is not valid', async (_, header, payload, expected) => {
  expect(await said(signed(ed, { kid, ...(header as object) }, payload))).toMatchObject({
    answer: 'not-valid',
    ...expected,
  });
});

test('what only the claims of version 1 say is part of the credential', async () => {
  const payload = older(
    north,
    { issuer: { name: 'North', type: ['Profile'] }, credentialSubject: { ...subject, id: undefined } },
    { sub: 'did:example:b' },
  );
  const { credential, issuer } = await checkCredential(signed(ed, { kid }, payload), { keysOf, now });
  expect(issuer).toBe(north);
  expect(credential).toMatchObject({
    id: badgeFrom(north).id,
    issuer: { id: north, name: 'North' },
    issuanceDate: '2026-05-03T00:00:00Z',
    expirationDate: '2028-05-02T23:59:59Z',
    credentialSubject: { id: 'did:example:b' },
  });
});

test('where it is no badge, the dates of a JWT of version 2 are about its signature', async () => {
  const plain = { ...current(north), type: ['VerifiableCredential'], nbf: 1777766500, exp: 1841520000 };
  expect(await said(signed(ed, { kid }, plain))).toMatchObject({
    answer: 'valid',
    schema: 'passed: dataModel',
  });
});

test('somebody who lists a key under the name of another does not sign as that other', async () => {
  const mallory = 'did:web:mallory.example';
  const asked = knowing(document, {
    ...documentOf(mallory, {}),
    verificationMethod: [
      { id: `${north}#ed`, type: 'JsonWebKey', controller: mallory, publicKeyJwk: other.jwk },
    ],
    assertionMethod: [`${north}#ed`],
  } as { id: string });
  for (const header of [{ kid: mallory }, { kid: `${mallory}#ed` }])
    expect((await said(signed(other, header, current(north)), asked)).answer).toBe('not-valid');
});

test('a key that may not sign credentials, or that was revoked, verifies none', async () => {
  const use = (more: object) => knowing(documentOf(north, { ed: { ...ed, jwk: { ...ed.jwk, ...more } } }));
  const jwt = signed(ed, { kid }, current(north));
  expect(await said(jwt, use({ use: 'enc' }))).toMatchObject({ signature: 'failed: otherPurpose' });
  expect(await said(jwt, use({ key_ops: ['encrypt'] }))).toMatchObject({ signature: 'failed: otherPurpose' });
  expect(await said(jwt, use({ alg: 'ECDH-ES' }))).toMatchObject({ signature: 'unknown: otherKey' });
  expect(await said(jwt, use({ alg: 'Ed25519', use: 'sig' }))).toMatchObject(valid);
  const unlisted = knowing(documentOf(north, { ed }, { assertionMethod: [] }));
  expect(await said(jwt, unlisted)).toMatchObject({ signature: 'failed: otherPurpose' });
});

describe('keys', () => {
  const bits = (count: number) => Buffer.alloc(count / 8, 0xff).toString('base64url');
  const encoded = (jwk: unknown) =>
    Buffer.from(typeof jwk === 'string' ? jwk : JSON.stringify(jwk)).toString('base64url');

  test.each<[string, unknown, unknown]>([
    ['Ed25519', ed.jwk, ed.jwk],
    ['P-256 with more said of it', { ...ec.jwk, kid: 'a', use: 'sig' }, ec.jwk],
    ['RSA', rsa.jwk, rsa.jwk],
    ['RSA of 1,024 bits', { kty: 'RSA', n: bits(1_024), e: 'AQAB' }, 'weakKey'],
    ['RSA of 2,040 bits', { kty: 'RSA', n: bits(2_040), e: 'AQAB' }, 'weakKey'],
    [
      'RSA of 1,024 bits behind zeros',
      { kty: 'RSA', n: `${'A'.repeat(400)}${bits(1_032)}`, e: 'AQAB' },
      'weakKey',
    ],
    ['RSA of 16,384 bits', { kty: 'RSA', n: bits(16_384), e: 'AQAB' }, 'otherKey'],
    ['RSA with an exponent of 1', { ...rsa.jwk, e: 'AQ' }, null],
    ['RSA with an even exponent', { ...rsa.jwk, e: 'Ag' }, null],
    ['RSA with a long exponent', { ...rsa.jwk, e: bits(2_048) }, 'otherKey'],
    ['RSA without a modulus', { kty: 'RSA', n: '', e: 'AQAB' }, null],
    ['a point without a side', { ...ec.jwk, y: undefined }, null],
    ['a short point', { ...ec.jwk, x: 'AAAA' }, null],
    ['a private key', { ...ec.jwk, d: 'AAAA' }, null],
    ['a secret', { kty: 'oct', k: 'AAAA' }, null],
    ['P-384', p384.jwk, p384.jwk],
    ['P-384 with numbers of P-256', { ...ec.jwk, crv: 'P-384' }, null],
    ['a larger curve', p521.jwk, 'otherKey'],
    ['a curve for other things', { kty: 'OKP', crv: 'X25519', x: ed.jwk.x }, 'otherKey'],
    ['a list', [ed.jwk], null],
    ['a text', 'Ed25519', null],
  ])('a JWK that is %s', (_, jwk, expected) => expect(readJwk(jwk)).toEqual(expected));

  test.each<[string, string, unknown]>([
    ['Ed25519', ed.multikey!, ed.jwk],
    ['P-256', ec.multikey!, ec.jwk],
    ['P-384', p384.multikey!, p384.jwk],
    ['P-521', p521.multikey!, 'otherKey'],
    ['secp256k1', 'zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme', 'otherKey'],
    ['RSA', `z4MX${'a'.repeat(360)}`, 'otherKey'],
    ['no point of its curve', 'zDnaeYrZxf3SYy7EPQAhXxFwL5zmuHX8ezg3kCwLp6p2yqM2', null],
    ['in another alphabet', 'u7QF2', null],
    ['nothing', 'z', null],
  ])('a Multikey that is %s', (_, text, expected) => expect(readMultikey(text)).toEqual(expected));

  test.each<[string, string]>([
    ['a private key', `did:jwk:${encoded({ ...ed.jwk, d: 'AAAA' })}`],
    ['a name twice', `did:jwk:${encoded(`{"kty":"OKP",${JSON.stringify(ed.jwk).slice(1)}`)}`],
    ['no JSON', `did:jwk:${encoded('{')}`],
    ['nothing', 'did:jwk:'],
    ['far too much', `did:jwk:${encoded({ ...ed.jwk, x5c: 'a'.repeat(4_000) })}`],
    ['other letters', `did:jwk:${encoded(ed.jwk)}=`],
    ['a fragment', `did:jwk:${encoded(ed.jwk)}#0`],
  ])('a did:jwk with %s is nobody', (_, did) => expect(controllerOfDidJwk(did)).toEqual({ kind: 'unknown' }));

  test('a did:jwk for encryption signs nothing', async () => {
    const did = didJwkOf({ ...ed, jwk: { ...ed.jwk, use: 'enc' } });
    expect(await said(signed(ed, { kid: `${did}#0` }, current(did)))).toMatchObject({
      signature: 'failed: otherPurpose',
    });
  });

  test('a weak key proves nothing, although its signature is right', async () => {
    const weak = rsaSigner(1_024);
    const did = didJwkOf(weak);
    expect(await said(signed(weak, { kid: `${did}#0` }, current(did)))).toMatchObject({
      answer: 'not-valid',
      signature: 'failed: weakKey',
    });
  });
});
