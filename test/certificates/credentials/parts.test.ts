import type { Credential } from '../../../src/certificates/credentials/credential';
import { datesFinding } from '../../../src/certificates/credentials/credential-dates';
import { didOf, documentAddress, methodOf, slugOf } from '../../../src/certificates/credentials/did';
import { readDidDocument } from '../../../src/certificates/credentials/did-document';
import { hasDoubledName } from '../../../src/certificates/credentials/doubled-names';
import { controllerOfDidKey } from '../../../src/certificates/credentials/did-key';
import {
  fromBase64url,
  fromMultibase,
  fromMultikey,
  toMultibase,
  toMultikey,
} from '../../../src/certificates/credentials/multibase';
import { isOpenBadge } from '../../../src/certificates/credentials/open-badge';
import { isStamp } from '../../../src/certificates/credentials/stamps';
import { ed25519 } from '../../../src/certificates/credentials/verification-keys/public-key';
import { makeKeyPair } from '../../../src/shared/signing/ed25519';
import { badgeFrom } from './badge';

test.each([
  [
    'https://cairn.example',
    'did:web:cairn.example:orgs:harbour',
    'https://cairn.example/orgs/harbour/did.json',
  ],
  [
    'http://localhost:3000',
    'did:web:localhost%3A3000:orgs:harbour',
    'https://localhost:3000/orgs/harbour/did.json',
  ],
  [
    'https://a.example/cairn',
    'did:web:a.example:cairn:orgs:harbour',
    'https://a.example/cairn/orgs/harbour/did.json',
  ],
])('at %s Harbour is %s', (publicUrl, did, address) => {
  expect(didOf(publicUrl, 'harbour')).toBe(did);
  expect(documentAddress(did)).toBe(address);
  expect(slugOf(publicUrl, did)).toBe('harbour');
  expect(slugOf('https://other.example', did)).toBeNull();
});

test.each([
  ['did:web:a.example', 'https://a.example/.well-known/did.json'],
  ['did:web:a.example:..:x', null],
  ['did:web:a.example%2Fx', null],
  ['did:web:a%40b.example', null],
  ['did:web:a.example%3A8443:x', 'https://a.example:8443/x/did.json'],
  ['did:web:a.example%3A99999', null],
  ['did:web:a.example:%2e%2e:x', null],
  ['did:web:a.example:mallory:%252e%252e:north', null],
  ['did:web:a.example:x%3Fy', null],
  ['did:web:a.example::x', null],
  ['did:web:a.example#x', null],
  ['did:web:%', null],
  ['did:web:', null],
  ['did:key:z6Mk', null],
  ['https://a.example', null],
])('the document of %s is at %s', (did, address) => {
  expect(documentAddress(did)).toBe(address);
});

test.each([
  ['', 'z'],
  ['00', 'z1'],
  ['0000ff', 'z115Q'],
  ['48656c6c6f20576f726c6421', 'z2NEpo7TZRRrLZSi2U'],
])('the bytes %s are %s, and back', (hex, written) => {
  expect(toMultibase(Buffer.from(hex, 'hex'))).toBe(written);
  expect(fromMultibase(written)?.toString('hex')).toBe(hex);
});

test.each(['zl0', 'm00', '', 'uA=', `z${'1'.repeat(300)}`])('%s is no bytes', (text) => {
  expect(fromMultibase(text)).toBeNull();
});

test('base64url is written in one way only', () => {
  expect([fromBase64url('AA'), fromBase64url('AB'), fromBase64url('A+')]).toEqual([
    Buffer.from([0]),
    null,
    null,
  ]);
});

test('a key is its own name, and nothing else is', () => {
  const { publicKey } = makeKeyPair();
  const multikey = toMultikey(publicKey);
  expect(fromMultikey(multikey)).toBe(publicKey);
  expect(fromMultikey(multikey.slice(0, -2))).toBeNull();
  expect(controllerOfDidKey(`did:key:${multikey}`)).toMatchObject({
    keys: [{ publicKey: ed25519(publicKey) }],
  });
  expect(controllerOfDidKey('did:web:a.example').kind).toBe('unknown');
});

describe('a document of keys that others wrote', () => {
  const did = 'did:web:a.example';
  const { publicKey } = makeKeyPair();
  const key = {
    id: `${did}#1`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: toMultikey(publicKey),
  };
  const read = (document: object) =>
    readDidDocument(did, { id: did, verificationMethod: [key], ...document });

  test.each<[string, object, object[]]>([
    [
      'names its key',
      { assertionMethod: [key.id] },
      [{ publicKey: ed25519(publicKey), purposes: ['assertionMethod'] }],
    ],
    [
      'names it in short',
      { verificationMethod: { ...key, id: '#1' }, assertionMethod: '#1' },
      [{ id: key.id, purposes: ['assertionMethod'] }],
    ],
    [
      'holds its key in the purpose',
      { verificationMethod: [], authentication: [key] },
      [{ purposes: ['authentication'] }],
    ],
    ['gives its key no purpose', {}, [{ purposes: [] }]],
    [
      'revoked its key',
      { verificationMethod: [{ ...key, revoked: '2026-01-01T00:00:00Z' }] },
      [{ revokedAt: new Date('2026-01-01T00:00:00Z') }],
    ],
    ['says badly when it revoked its key', { verificationMethod: [{ ...key, revoked: 'long ago' }] }, []],
    ['lists the key of another', { verificationMethod: [{ ...key, controller: 'did:web:b.example' }] }, []],
    [
      'has a key that is not written as one',
      { verificationMethod: [{ ...key, publicKeyMultibase: 'zDn' }] },
      [],
    ],
    [
      'has its key as a JWK',
      {
        verificationMethod: [
          { id: key.id, controller: did, publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: publicKey } },
        ],
      },
      [{ publicKey: ed25519(publicKey) }],
    ],
    [
      'has a JWK that is no key',
      {
        verificationMethod: [
          { id: key.id, controller: did, publicKeyJwk: { kty: 'EC', crv: 'P-256', x: publicKey } },
        ],
      },
      [],
    ],
  ])('that %s', (_, document, keys) => {
    const found = read(document);
    expect(found).toEqual({ kind: 'found', keys: keys.map((one) => expect.objectContaining(one) as object) });
  });

  test('that is about somebody else says nothing', () => {
    expect(read({ id: 'did:web:b.example' })).toEqual({ kind: 'unknown' });
    expect(readDidDocument(did, null)).toEqual({ kind: 'unknown' });
  });

  test('a key is named after whose it is', () => expect(methodOf(did, '1')).toBe(key.id));
});

test.each([
  ['2026-05-03T10:00:00Z', true],
  ['2026-05-03T10:00:00.123+05:30', true],
  ['2026-05-03T10:00:00', false],
  ['2026-05-03', false],
  ['2026-13-03T10:00:00Z', false],
  ['2026-05-03T25:00:00Z', false],
  ['2026-05-03T10:00:00+15:00', false],
  [20260503, false],
])('%s is an instant with its zone: %s', (value, is) => {
  expect(isStamp(value)).toBe(is);
});

const now = new Date('2026-06-01T12:00:00Z');
const day = (validFrom: unknown, validUntil?: unknown) => ({ validFrom, validUntil });

test.each<[string, object, object, string]>([
  ['begins now elsewhere', day('2026-06-01T14:00:00+02:00'), {}, 'passed: endless'],
  ['begins in a second elsewhere', day('2026-06-01T14:00:01+02:00'), {}, 'failed: notBegun'],
  ['is over elsewhere alone by its clock', day(undefined, '2026-06-01T01:00:00-11:00'), {}, 'passed: active'],
  ['is over everywhere', day(undefined, '2026-06-01T11:59:59.999Z'), {}, 'failed: lapsed'],
  ['ends at the end of a day', day(undefined, '2026-06-01T24:00:00Z'), {}, 'passed: active'],
  ['has an end without a zone', day(undefined, '2026-07-01T00:00:00'), {}, 'failed: malformed'],
  ['has two ends', day(undefined, ['2026-07-01T00:00:00Z', '2026-05-01T00:00:00Z']), {}, 'failed: malformed'],
  ['has nothing for an end', day(undefined, null), {}, 'passed: endless'],
  ['ends by its claims', day(undefined, '2026-07-01T00:00:00Z'), { exp: 1780000000 }, 'failed: lapsed'],
  ['begins by its claims', day('2026-05-01T00:00:00Z'), { nbf: 1790000000 }, 'failed: notBegun'],
  ['ends as in version 1', { expirationDate: '2026-05-01T00:00:00Z' }, {}, 'failed: lapsed'],
])('what %s', (_, credential, claims, said) => {
  const { outcome, because } = datesFinding(credential as Credential, claims as Credential, now);
  expect(`${outcome}: ${because}`).toBe(said);
});

const badge = badgeFrom('did:web:a.example');
const subject = badge.credentialSubject as Record<string, object>;

test.each<[string, object, boolean]>([
  ['as we issue it', {}, true],
  ['without a name', { name: undefined }, true],
  ['whose issuer is an address alone', { issuer: 'did:web:a.example' }, true],
  [
    'with empty words',
    { credentialSubject: { ...subject, achievement: { ...subject.achievement, description: '' } } },
    true,
  ],
  [
    'for somebody who is only named',
    { credentialSubject: { ...subject, identifier: undefined, name: 'Rowan' } },
    true,
  ],
  [
    'whose lists of one are none',
    {
      credentialSubject: {
        ...subject,
        identifier: [subject.identifier].flat()[0],
        result: [subject.result].flat()[0],
      },
    },
    true,
  ],
  ['for a name that is no text', { credentialSubject: { ...subject, name: { first: 'Rowan' } } }, false],
  ['for nobody', { credentialSubject: { ...subject, identifier: [] } }, false],
  ['for nothing', { credentialSubject: { ...subject, achievement: undefined } }, false],
  [
    'for something without criteria',
    { credentialSubject: { ...subject, achievement: { ...subject.achievement, criteria: undefined } } },
    false,
  ],
  ['whose subject is of another type', { credentialSubject: { ...subject, type: ['Person'] } }, false],
  ['whose issuer is of another type', { issuer: { id: 'did:web:a.example', type: ['Person'] } }, false],
  ['without an id', { id: undefined }, false],
])('a badge %s is one: %s', (_, change, is) => {
  expect(isOpenBadge({ ...badge, ...change })).toBe(is);
});

test.each<[string, boolean]>([
  ['{"a":1,"b":"a"}', false],
  ['{"a":1,"\\u0061":1}', true],
  ['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', false],
  ['{"a":["a","a"],"b":{"x":"y","x":1}}', true],
  ['{"a\\\\":1,"a":2,"\\"a":3}', false],
  ['{"__proto__":1 , "__proto__" :2}', true],
  ['["a","a"]', false],
])('%s has a name twice: %s', (text, has) => expect(hasDoubledName(text)).toBe(has));
