import { readPng } from '../../src/certificates/baking/png';
import { readSvg } from '../../src/certificates/baking/svg';
import { kindOf, readText } from '../../src/certificates/checking/given';
import { readList } from '../../src/certificates/checking/list';
import { checkCredential } from '../../src/certificates/credentials/check-credential';
import type { Credential } from '../../src/certificates/credentials/credential';
import { hasPlainWords } from '../../src/certificates/credentials/plain-words';
import { controllerOfDidKey } from '../../src/certificates/credentials/did-key';
import { somebody } from './issuer-elsewhere';

/** In ms of this process's own work, whatever else the machine does meanwhile. */
const timeOf = (work: () => unknown): number => {
  const began = process.cpuUsage();
  work();
  return process.cpuUsage(began).user / 1_000;
};

test.each([
  ['comments before a picture', () => kindOf(Buffer.from('<!---->'.repeat(140)))],
  ['a link of colons in a list', () => readList(`code\n${`https://${':'.repeat(19_000)}\n`.repeat(20)}`)],
  ['a list of nothing but columns', () => readList(','.repeat(4e6))],
  ['what is nearly a token', () => readText(`${'a'.repeat(8e6)}.`)],
  ['a deep picture', () => readSvg(`<svg>${'<a>'.repeat(100_000)}`)],
  ['a picture of faults', () => readSvg(`<svg>${'&x;'.repeat(500_000)}</svg>`)],
  [
    'a picture of nothing but pieces',
    () => readPng(Buffer.from(`\x89PNG\r\n\x1a\n${'\0'.repeat(8e6)}`, 'latin1')),
  ],
])('what was made to take long does not: %s', (_, work) => expect(timeOf(work)).toBeLessThan(1_000));

const ask = {
  keysOf: (did: string) => Promise.resolve(controllerOfDidKey(did)),
  now: new Date('2026-06-01T12:00:00Z'),
  statusOf: () => Promise.resolve({ outcome: 'failed', because: 'listRevoked' } as const),
};
const said = async (given: object | string) =>
  Object.fromEntries(
    (await checkCredential(given, ask)).checks.map(({ name, outcome, because }) => [
      name,
      `${outcome}: ${because}`,
    ]),
  );

test.each([
  [
    'wide',
    (badge: Credential) => ({ ...badge, evidence: Array(1_100).fill({ type: 'Evidence' }) as object[] }),
  ],
  ['deep', (badge: Credential) => ({ ...badge, evidence: [nested(500)] })],
  [
    'a context that is',
    (badge: Credential) => ({ ...badge, '@context': [badge['@context'], nested(500)].flat() }),
  ],
])('a credential with more in it than any is not worked on: %s', async (_, made) => {
  const one = somebody();
  const proof = Array(8).fill((await one.json(one.badge())).proof[0]) as object[];
  const jwt = await one.jwt(one.badge());
  const [head = '', , tail = ''] = jwt.split('.');
  const body = Buffer.from(JSON.stringify(made(one.badge()))).toString('base64url');
  for (const given of [{ ...made(one.badge()), proof }, `${head}.${body}.${tail}`])
    expect(await said(given)).toMatchObject({
      signature: 'unknown: notLookedAt',
      schema: 'unknown: tooMuch',
    });
});

const nested = (depth: number): object =>
  Array.from({ length: depth }).reduce<object>((inner) => ({ x: inner }), { x: 1 });

const VOCABULARY = 'https://www.w3.org/2018/credentials#';
const status = {
  id: 'https://elsewhere.example/list#7',
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: 'https://elsewhere.example/list',
};
const day = (end: unknown) => ({ '@value': end, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' });

test.each<[string, (signed: Credential) => Credential]>([
  [
    'its status by a whole address',
    ({ credentialStatus, ...rest }) => ({ ...rest, [`${VOCABULARY}credentialStatus`]: credentialStatus }),
  ],
  [
    'its end by a whole address',
    ({ validUntil, ...rest }) => ({ ...rest, [`${VOCABULARY}validUntil`]: day(validUntil) }),
  ],
  [
    'its status by a word of one’s own',
    ({ '@context': contexts, credentialStatus, ...rest }) => ({
      '@context': [contexts, { mark: { '@id': `${VOCABULARY}credentialStatus`, '@type': '@id' } }].flat(),
      ...rest,
      mark: credentialStatus,
    }),
  ],
  ['its status folded in', ({ credentialStatus, ...rest }) => ({ ...rest, '@nest': { credentialStatus } })],
  [
    'its status beside it',
    ({ credentialStatus, ...rest }) => ({ ...rest, '@included': [{ id: rest.id, credentialStatus }] }),
  ],
])('what is rewritten without touching the signature was changed: %s', async (_, rewritten) => {
  const one = somebody();
  const signed = await one.json(one.badge({ validUntil: '2026-05-20T00:00:00Z', credentialStatus: status }));
  expect(await said(signed)).toMatchObject({ signature: 'passed: good', dates: 'failed: lapsed' });
  const { signature = '' } = await said(rewritten(signed));
  expect(signature).toMatch(/^failed: (altered|undefinedWords)$/);
});

const V1 = 'https://www.w3.org/2018/credentials/v1';
const S = 'https://www.w3.org/ns/credentials/status#';
const word = (name: string) => ({ [name]: `${S}${name}` });
const statusWords = {
  ...word('BitstringStatusListEntry'),
  ...word('statusPurpose'),
  ...word('statusListIndex'),
  statusListCredential: { '@id': `${S}statusListCredential`, '@type': '@id' },
};

test.each<[string, (signed: Credential) => Credential]>([
  [
    'a name that is not signed',
    (signed) => ({ ...signed, '@context': [V1, statusWords, { name: '@index' }], name: 'Surgeon' }),
  ],
  [
    'a name that is not signed, for itself alone',
    (signed) => ({
      ...signed,
      credentialSubject: { '@context': { name: '@none' }, id: 'did:example:a', name: 'Mallory' },
    }),
  ],
  [
    'another place in the list',
    (signed) => ({
      ...signed,
      '@context': [V1, { ...statusWords, statusListIndex: '@index', place: `${S}statusListIndex` }],
      credentialStatus: { ...status, statusListIndex: '8', place: '7' },
    }),
  ],
])('nobody hides behind words of their own: %s', async (_, rewritten) => {
  const { did, json } = somebody();
  const signed = await json({
    '@context': [V1, statusWords],
    id: 'urn:x:1',
    type: ['VerifiableCredential'],
    issuer: did,
    issuanceDate: '2026-05-03T00:00:00Z',
    credentialSubject: { id: 'did:example:a' },
    credentialStatus: status,
  });
  expect(await said(rewritten(signed))).toMatchObject({ signature: 'unknown: ownWords' });
});

test.each<[boolean, string, unknown]>([
  [true, 'a word', { Made: 'https://example.org/#Made' }],
  [true, 'a word with a prefix', { ex: 'https://example.org/#', made: { '@id': 'ex:made', '@type': '@id' } }],
  [true, 'a vocabulary', { '@vocab': 'https://example.org/#', '@version': 1.1, '@language': 'en' }],
  [
    true,
    'words within words',
    {
      '@protected': true,
      Licence: {
        '@id': 'urn:x:Licence',
        '@context': { '@protected': true, id: '@id', type: '@type', number: 'urn:x:number' },
      },
    },
  ],
  [true, 'a name as everybody has it', { name: 'https://schema.org/name' }],
  [false, 'a name as nobody has it', { name: 'https://schema.org/description' }],
  [false, 'what is not signed', { made: '@index' }],
  [false, 'what is not signed, at length', { made: { '@id': '@none' } }],
  [false, 'what is not signed, within', { Made: { '@id': 'urn:x:1', '@context': { said: '@index' } } }],
  [false, 'an identifier by another name', { made: '@id' }],
  [false, 'a word by another word', { made: 'id' }],
  [false, 'nothing', { made: null }],
  [false, 'a list whose names are not signed', { made: { '@id': 'urn:x:1', '@container': '@index' } }],
  [false, 'the other way round', { made: { '@reverse': 'urn:x:1' } }],
  [false, 'a folded word', { made: { '@id': 'urn:x:1', '@nest': 'folded' } }],
  [false, 'what everything has', { made: { '@id': 'urn:x:1', constructor: true } }],
  [false, 'a word that we read', { statusListIndex: `${S}statusListIndex` }],
  [false, 'how identifiers begin', { did: 'did:web:north.example:' }],
  [false, 'another context', { '@import': V1 }],
  [false, 'another beginning', { '@base': 'https://example.org/' }],
])('it is %s that a context only adds words: %s', (is, _, context) => {
  expect(hasPlainWords({ '@context': [V1, context] })).toBe(is);
  expect(hasPlainWords({ evidence: [{ '@context': context }] })).toBe(is);
});

test('two of a kind under one identifier are as they were signed', async () => {
  const one = somebody();
  const schema = { id: 'https://elsewhere.example/schema', type: '1EdTechJsonSchemaValidator2019' };
  const signed = await one.json(one.badge({ credentialSchema: [schema, schema] }));
  expect(await said(signed)).toMatchObject({ signature: 'passed: good' });
});

test('the end of a proof does not go away by another name', async () => {
  const one = somebody();
  const signed = await one.json(one.badge());
  const [proof] = signed.proof;
  const over = { ...proof, 'https://w3id.org/security#expiration': day('2026-05-20T00:00:00Z') };
  expect(await said({ ...signed, proof: [over] })).toMatchObject({ signature: 'unknown: otherKind' });
});

test.each<[string, (credential: object, jwt: string) => object | string]>([
  [
    'a presentation',
    (credential) => ({ type: ['VerifiablePresentation'], verifiableCredential: [credential] }),
  ],
  [
    'a credential that holds another',
    (credential) => ({ type: ['VerifiableCredential'], verifiableCredential: credential }),
  ],
  [
    'an envelope of another kind',
    (_, jwt) => ({ type: 'EnvelopedVerifiablePresentation', id: `data:application/vc+jwt,${jwt}` }),
  ],
  ['an envelope with another in it', (_, jwt) => enveloped(enveloped(jwt).id)],
  ['an envelope that says more', (_, jwt) => ({ ...enveloped(jwt), id: 'https://elsewhere.example/1' })],
])('what is wrapped around a good credential is not good for it: %s', async (_, wrapped) => {
  const one = somebody();
  const given = wrapped(await one.json(one.badge()), await one.jwt(one.badge()));
  const { signature, schema } = await said(
    typeof given === 'string' ? given : { '@context': ['https://www.w3.org/ns/credentials/v2'], ...given },
  );
  expect([signature, schema]).not.toContain('passed: good');
});

const enveloped = (jwt: string) => ({
  type: 'EnvelopedVerifiableCredential',
  id: `data:application/vc+jwt,${jwt}`,
});

test('a JWT that says it needs no signature has none', async () => {
  const one = somebody();
  const [, body = ''] = (await one.jwt(one.badge())).split('.');
  const forged = (header: object) =>
    said(`${Buffer.from(JSON.stringify(header)).toString('base64url')}.${body}.${'A'.repeat(86)}`);
  const kid = `${one.did}#${one.did.slice('did:key:'.length)}`;
  expect(await forged({ alg: 'none', kid })).toMatchObject({ signature: 'failed: unsigned' });
  expect(await forged({ alg: 'HS256', kid })).toMatchObject({ signature: 'unknown: sharedSecret' });
  expect(await forged({ alg: 'EdDSA', crit: ['b64'], b64: false, kid })).toMatchObject({
    signature: 'unknown: critical',
  });
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: somebody().publicKey };
  expect(await forged({ alg: 'EdDSA', jwk })).toMatchObject({ signature: 'failed: unknownKey' });
  expect(await forged({ alg: 'EdDSA', jwk, kid })).toMatchObject({ signature: 'failed: malformed' });
});

test('a credential that says something twice is not taken for what one reader of two sees', async () => {
  const one = somebody();
  const text = JSON.stringify(await one.json(one.badge()));
  expect(await said(text)).toMatchObject({ signature: 'passed: good', schema: 'passed: openBadge' });
  const doubled = text.replace('"name":"Peer supporter"', '"n\\u0061me":"Surgeon","name":"Peer supporter"');
  expect(await said(doubled)).toMatchObject({ schema: 'failed: doubled' });
});
