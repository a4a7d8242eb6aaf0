import { Agent, request } from 'node:https';
import { type Serving, serveVcApi } from '../../../src/certificates/conformance/vc-api.provider';
import { type Json, without } from '../../../src/certificates/credentials/credential';
import { prove } from '../../../src/certificates/credentials/data-integrity';
import { makeKeyPair, signBytes } from '../../../src/shared/signing/ed25519';
import { fromMultibase, toMultikey } from '../../../src/certificates/credentials/multibase';

let serving: Serving;
beforeAll(async () => {
  serving = await serveVcApi(0);
});
afterAll(() => serving.close());

const V2 = 'https://www.w3.org/ns/credentials/v2';
const credential = (more: object = {}): Json => ({
  '@context': [V2, { Made: 'https://example.org/#Made' }],
  type: ['VerifiableCredential'],
  issuer: serving.did,
  credentialSubject: { id: 'did:example:subject' },
  ...more,
});

async function post(path: string, body: object) {
  const response = await fetch(`${serving.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Json };
}
const issue = (one: Json) => post('/credentials/issue', { credential: one, options: {} });
const verify = (verifiableCredential: unknown, options: object = {}) =>
  post('/credentials/verify', { verifiableCredential, options });

/** Somebody who presents: a key that is its own name. */
const { publicKey, privateKey } = makeKeyPair();
const holder = `did:key:${toMultikey(publicKey)}`;
const presented = (presentation: object, options: object = {}) =>
  prove(
    { '@context': [V2], type: ['VerifiablePresentation'], ...presentation },
    {
      verificationMethod: `${holder}#${toMultikey(publicKey)}`,
      created: '2026-05-03T00:00:00Z',
      proofPurpose: 'authentication',
      challenge: 'asked',
      domain: 'verifier.example',
      ...options,
    },
    (bytes) => Promise.resolve(signBytes(privateKey, bytes)),
  );
const verifyPresented = (verifiablePresentation: object) =>
  post('/presentations/verify', {
    verifiablePresentation,
    options: { challenge: 'asked', domain: 'verifier.example' },
  });

test('what is issued is signed, has a place in a status list, and verifies', async () => {
  const issued = await issue(credential());
  expect(issued.status).toBe(201);
  expect(issued.body).toMatchObject({
    issuer: serving.did,
    proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' },
    credentialStatus: { type: 'BitstringStatusListEntry' },
  });
  expect(await verify(issued.body)).toMatchObject({ status: 200, body: { verified: true, errors: [] } });
  const { status, body } = await verify({ ...issued.body, credentialSubject: { id: 'did:example:other' } });
  expect([status, body.errors]).toEqual([400, ['signature: altered', 'issuer: notLookedAt']]);
});

test('the status list is answered by https, signed', async () => {
  const { body } = await issue(credential());
  const { statusListCredential } = body.credentialStatus as { statusListCredential: string };
  const answered = await new Promise<string>((resolve, reject) => {
    const agent = new Agent({ rejectUnauthorized: false });
    request(statusListCredential, { agent, family: 4 }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
  expect((await verify(JSON.parse(answered))).status).toBe(200);
});

const dog = { '@value': 'Dog', '@language': 'en' };
const digest = '24a18c90e9856d526111f29376e302d970b2bd10182e33959995b0207d7043b9';
const multibase = `u${Buffer.from(digest, 'hex').toString('base64url')}`;
const known = { id: V2, digestMultibase: multibase };

test.each<[string, object]>([
  ['an identifier', { id: 'urn:uuid:9c9a36f8-518f-4976-a934-6649502d0008' }],
  ['a type that is an address', { type: ['https://example.org/#A', 'VerifiableCredential'] }],
  ['a name in languages', { name: [dog, { '@value': 'كلب', '@language': 'ar', '@direction': 'rtl' }] }],
  ['an issuer with a name', { issuer: { id: 'did:example:x', name: dog } }],
  ['two subjects', { credentialSubject: [{ id: 'did:example:a' }, { id: 'did:example:b' }] }],
  [
    'instants with milliseconds and zones',
    { validFrom: '2020-01-01T00:00:00.5Z', validUntil: '2099-01-01T00:00:00+14:00' },
  ],
  ['a status of another kind', { credentialStatus: { type: 'Made' } }],
  [
    'schemas',
    {
      credentialSchema: [
        { id: 'did:example:s', type: 'Made' },
        { id: 'did:example:t', type: 'Made' },
      ],
    },
  ],
  ['terms of use', { termsOfUse: [{ type: 'Made' }, { type: 'Made', id: 'urn:x:1' }] }],
  ['evidence', { evidence: { type: 'Made' } }],
  ['a refresh service', { refreshService: { type: 'Made', id: 'did:example:r' } }],
  ['a resource with its digest', { relatedResource: known }],
  [
    'a resource that is not kept here',
    { relatedResource: [{ id: 'https://r.example/', digestMultibase: multibase }] },
  ],
])('a credential with %s is issued and verifies', async (_, more) => {
  const issued = await issue(credential(more));
  expect([issued.status, issued.body.errors]).toEqual([201, undefined]);
  expect((await verify(issued.body)).status).toBe(200);
});

test.each<[string, object]>([
  ['no context', { '@context': undefined }],
  ['its contexts in another order', { '@context': [{ Made: 'https://example.org/#Made' }, V2] }],
  ['a context that is no list', { '@context': V2 }],
  ['a context that is a number', { '@context': [V2, 42] }],
  ['a context that is no address', { '@context': [V2, 'https ://not-a-url/'] }],
  ['a context that is not kept here', { '@context': [V2, 'https://elsewhere.example/'] }],
  [
    'a context that redefines a word',
    { '@context': [V2, { VerifiableCredential: 'https://example.org/#Bad' }] },
  ],
  ['no type', { type: undefined }],
  ['another type alone', { type: ['Made'] }],
  ['a type that nothing defines', { type: ['VerifiableCredential', 'Unknown'] }],
  ['a word that nothing defines', { unknown: 'word' }],
  ['no identifier where there is one', { id: null }],
  ['two identifiers', { id: ['urn:uuid:1', 'urn:uuid:2'] }],
  ['an identifier that is no address', { id: 'not-a-url' }],
  ['an issuer that is no address', { issuer: 'not-a-url' }],
  ['no issuer', { issuer: undefined }],
  ['an empty issuer', { issuer: null }],
  ['an issuer with an empty identifier', { issuer: { id: null } }],
  ['a name with more in it', { name: { ...dog, url: 'did:example:x' } }],
  ['an issuer whose name has more in it', { issuer: { id: 'did:example:x', name: { ...dog, url: 'x:y' } } }],
  ['a description that is a number', { description: 4 }],
  ['no subject', { credentialSubject: undefined }],
  ['an empty subject', { credentialSubject: {} }],
  ['one empty subject among two', { credentialSubject: [{ id: 'did:example:a' }, {}] }],
  ['a subject with two identifiers', { credentialSubject: { id: ['did:example:a', 'did:example:b'] } }],
  ['a beginning without a zone', { validFrom: '2020-01-01T00:00:00' }],
  ['an end that is no instant', { validUntil: 'for ever' }],
  ['an end before its beginning', { validFrom: '2021-01-01T00:00:00Z', validUntil: '2020-01-01T00:00:00Z' }],
  ['a status without a type', { credentialStatus: { id: 'did:example:s' } }],
  ['a status whose type is a number', { credentialStatus: { id: 'did:example:s', type: 2 } }],
  ['a status with two identifiers', { credentialStatus: { id: ['urn:x:1', 'urn:x:2'], type: 'Made' } }],
  ['a status whose identifier is no address', { credentialStatus: { id: 'https ://x', type: 'Made' } }],
  [
    'a place in a list before the first',
    {
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '-1',
        statusListCredential: 'https://x.example/',
      },
    },
  ],
  ['a schema without a type', { credentialSchema: { id: 'did:example:s' } }],
  ['a schema without an identifier', { credentialSchema: { type: 'Made' } }],
  ['terms of use without a type', { termsOfUse: [{ id: 'urn:x:1' }] }],
  ['empty evidence', { evidence: {} }],
  ['a refresh service without a type', { refreshService: { id: 'urn:x:1' } }],
  ['a day that there is not', { validFrom: '2026-02-30T00:00:00Z' }],
  ['a resource that is only an address', { relatedResource: [V2] }],
  ['a resource without an identifier', { relatedResource: [{ digestMultibase: multibase }] }],
  ['a resource without a digest', { relatedResource: [{ id: V2 }] }],
  ['a resource twice', { relatedResource: [known, known] }],
  [
    'a resource with another digest',
    { relatedResource: { id: V2, digestMultibase: `${multibase.slice(0, -1)}4` } },
  ],
  ['a resource with a digest that is none', { relatedResource: { id: V2, digestSRI: 'sha384-x' } }],
])('a credential with %s is not issued', async (_, more) => {
  expect((await issue(credential(more))).status).toBe(400);
});

test.each<[string, (proof: Json) => unknown]>([
  ['nothing', () => null],
  ['no type', (proof) => without(proof, 'type')],
  ['another type', (proof) => ({ ...proof, type: 'UnknownProofType' })],
  ['no key', (proof) => without(proof, 'verificationMethod')],
  ['a key that is none', (proof) => ({ ...proof, verificationMethod: 'did:key:invalid' })],
  ['no purpose', (proof) => without(proof, 'proofPurpose')],
  ['another purpose', (proof) => ({ ...proof, proofPurpose: 'authentication' })],
  ['no value', (proof) => without(proof, 'proofValue')],
  ['an empty value', (proof) => ({ ...proof, proofValue: null })],
  [
    'a value that does not say how it is written',
    (proof) => ({ ...proof, proofValue: String(proof.proofValue).slice(1) }),
  ],
  [
    'a value that is written in another way',
    (proof) => ({
      ...proof,
      proofValue: `u${fromMultibase(String(proof.proofValue))?.toString('base64url') ?? ''}`,
    }),
  ],
  ['something that nobody knows', (proof) => ({ ...proof, 'https://example.org/more': 'than that' })],
  ['another suite', (proof) => ({ ...proof, cryptosuite: 'UnknownCryptosuite' })],
  ['a time that is none', (proof) => ({ ...proof, created: 'invalidDate' })],
  ['a proof before it that is missing', (proof) => ({ ...proof, previousProof: 'urn:uuid:missing' })],
])('a proof that says %s is refused', async (_, change) => {
  const { body } = await issue(credential());
  expect((await verify({ ...body, proof: change(body.proof as Json) })).status).toBe(400);
});

test('a credential in a credential, both without an identifier, is as it was signed', async () => {
  const inner = { ...without(credential({ validUntil: '2020-01-01T00:00:00Z' }), 'id') };
  const linked = { 'https://example.org/rests-on': { ...inner, credentialSubject: { id: holder } } };
  const { body } = await issue({
    ...without(credential(), 'id'),
    credentialSubject: { id: 'did:example:x', ...linked },
  });
  expect((await verify(body)).status).toBe(200);
  const { validUntil } = inner;
  const moved = { ...without(body, 'proof'), proof: body.proof, validUntil };
  expect((await verify(moved)).status).toBe(400);
});

test('a proof for another purpose than the expected one is refused', async () => {
  const { body } = await issue(credential());
  expect((await verify(body, { expectedProofPurpose: 'authentication' })).status).toBe(400);
});

test('a proof that stands on another verifies with it and not without', async () => {
  const issued = (await issue(credential({ issuer: serving.did }))).body;
  const first = { ...(issued.proof as Json), id: 'urn:uuid:first' };
  const unsecured = without(issued, 'proof');
  const key = `${holder}#${toMultikey(publicKey)}`;
  const sign = (bytes: Uint8Array) => Promise.resolve(signBytes(privateKey, bytes));
  const options = {
    verificationMethod: key,
    created: '2026-05-03T00:00:00Z',
    proofPurpose: 'assertionMethod',
  } as const;
  const [one] = (await prove(unsecured, { ...options, id: 'urn:uuid:first' }, sign)).proof;
  const {
    proof: [two],
  } = await prove(unsecured, { ...options, previousProof: 'urn:uuid:first' }, sign, [one!]);
  const asked = { checks: ['proof'] };
  expect((await verify({ ...unsecured, proof: [one, two] }, asked)).status).toBe(200);
  expect((await verify({ ...unsecured, proof: [two] }, asked)).status).toBe(400);
  expect((await verify({ ...unsecured, proof: [first, two] }, asked)).status).toBe(400);
});

test('a presentation verifies with every credential in it, in both forms', async () => {
  const { body } = await issue(credential());
  const both = [body, { ...body }];
  expect(await verifyPresented(await presented({ holder, verifiableCredential: both }))).toMatchObject({
    status: 200,
  });
  expect((await verifyPresented(await presented({}))).status).toBe(200);
  expect((await verifyPresented(await presented({ holder: { id: holder } }))).status).toBe(200);
});

test.each<[string, (body: Json) => Promise<object>]>([
  ['for another question', () => presented({}, { challenge: 'another' })],
  ['for another domain', () => presented({}, { domain: 'elsewhere.example' })],
  ['signed as an assertion', () => presented({}, { proofPurpose: 'assertionMethod' })],
  ['of somebody else', () => presented({ holder: 'did:example:alice' })],
  ['of nobody', () => presented({ holder: { name: 'Acme' } }).catch(() => ({}))],
  [
    'with an altered credential',
    (body) => presented({ verifiableCredential: [{ ...body, id: 'urn:uuid:1' }] }),
  ],
  [
    'with a text in place of a credential',
    async () => ({ ...(await presented({})), verifiableCredential: ['a'] }),
  ],
  ['of another type', async () => ({ ...(await presented({})), type: ['Made'] })],
  ['with no context', async () => ({ ...(await presented({})), '@context': undefined })],
  ['that nobody signed', async () => ({ ...(await presented({})), proof: undefined })],
  ['that is none', () => Promise.resolve({ type: ['NonconformingDocument'] })],
])('a presentation %s is refused', async (_, make) => {
  expect((await verifyPresented(await make((await issue(credential())).body))).status).toBe(400);
});

test('there is nothing else, and nonsense is refused', async () => {
  expect((await fetch(`${serving.url}/`)).status).toBe(404);
  const nonsense = await fetch(`${serving.url}/credentials/verify`, { method: 'POST', body: '{' });
  expect(nonsense.status).toBe(400);
});
