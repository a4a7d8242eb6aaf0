import { checkCredential } from '../../../src/certificates/credentials/check-credential';
import { contextAt } from '../../../src/certificates/credentials/contexts';
import { contextsOfOthers } from '../../../src/certificates/credentials/contexts-of-others';
import { type Json, without } from '../../../src/certificates/credentials/credential';
import { whatIsSigned } from '../../../src/certificates/credentials/data-integrity';
import { fromMultibase, toMultibase } from '../../../src/certificates/credentials/multibase';
import { answerOf } from '../../../src/certificates/verifying/verdict';
import { badgeFrom } from './badge';
import { leaves, withFlip } from './flips';
import { didKeyOf, documentOf, ed25519Signer, knowing, now, p256Signer, type Signer } from './signers';
import { theirs } from './verifier-core';

type Made = new (options?: object) => object;
/** What others sign with: it comes with the verifier of the Digital Credentials Consortium, and has no types. */
const { Ed25519Signature2020 } = jest.requireActual<Record<'Ed25519Signature2020', Made>>(
  '@digitalcredentials/ed25519-signature-2020',
);
const jsigs = jest.requireActual<{
  sign: (document: Json, how: object) => Promise<Signed>;
  purposes: Record<string, Made>;
}>('@digitalcredentials/jsonld-signatures');
const { securityLoader } = jest.requireActual<{ securityLoader: () => { build: () => Loader } }>(
  '@digitalcredentials/security-document-loader',
);
type Loader = (url: string) => Promise<{ document: object }>;
type Signed = Json & { proof: Json };
const documentLoader = securityLoader().build();

const outside = globalThis.fetch;
beforeAll(() => {
  jest.useFakeTimers({
    now,
    doNotFake: ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask'],
  });
  globalThis.fetch = () => Promise.resolve(new Response('{}', { status: 404 }));
});
afterAll(() => {
  jest.useRealTimers();
  globalThis.fetch = outside;
});

const STATUS = 'https://w3id.org/vc/status-list/2021/v1';
const SUITE = 'https://w3id.org/security/suites/ed25519-2020/v1';
const [V1, V2] = ['https://www.w3.org/2018/credentials/v1', 'https://www.w3.org/ns/credentials/v2'];
const openBadges = (version: string) => `https://purl.imsglobal.org/spec/ob/v3p0/context-${version}.json`;

const [ed, other, ec] = [ed25519Signer(), ed25519Signer(), p256Signer()];
const did = didKeyOf(ed);
const method = (signer: Signer) => `${didKeyOf(signer)}#${signer.multikey}`;

/** Signed by somebody else’s software. */
const signedByThem = (
  document: Json,
  { by = ed, id = method(by), purpose = 'AssertionProofPurpose', ...more }: How = {},
) =>
  jsigs.sign(structuredClone(document), {
    suite: new Ed25519Signature2020({
      signer: { id, sign: ({ data }: { data: Uint8Array }) => Promise.resolve(by.sign(data)) },
      date: '2026-05-03T10:00:00Z',
      ...more,
    }),
    purpose: new jsigs.purposes[purpose]!({ challenge: 'x' }),
    documentLoader,
  });
type How = { by?: Signer; id?: string; purpose?: string; proof?: object };

/** Signed by hand, as the specification has it. */
async function signedByHand(document: Json, more: Json = {}, by = ed): Promise<Signed> {
  const proof: Json = {
    type: 'Ed25519Signature2020',
    created: '2026-05-03T10:00:00Z',
    verificationMethod: method(by),
    proofPurpose: 'assertionMethod',
    ...more,
  };
  const signature = by.sign(await whatIsSigned(document, without(proof, '@context')));
  return { ...document, proof: { ...proof, proofValue: toMultibase(signature) } };
}

const { '@context': ofBadge, validFrom, validUntil, ...said } = badgeFrom(did, { id: 'urn:uuid:badge-1' });
const current: Json = { '@context': [...(ofBadge as string[]), SUITE], validFrom, validUntil, ...said };
const older = (version = '3.0.1', more: object = {}): Json => ({
  '@context': [V1, openBadges(version), SUITE],
  ...said,
  issuanceDate: validFrom,
  expirationDate: validUntil,
  ...more,
});
const plain: Json = {
  '@context': [V1, SUITE],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential'],
  issuer: did,
  issuanceDate: '2026-05-03T00:00:00Z',
  credentialSubject: { id: 'did:example:somebody' },
};
const entry = {
  id: 'https://elsewhere.example/list#7',
  type: 'StatusList2021Entry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: 'https://elsewhere.example/list',
};
const north = 'did:web:north.example';
const keysOf = knowing(documentOf(north, { ed, ec }));

async function ours(given: Json) {
  const { checks } = await checkCredential(given, { keysOf, now });
  return {
    answer: answerOf(checks as never),
    ...Object.fromEntries(checks.map(({ name, outcome, because }) => [name, `${outcome}: ${because}`])),
  };
}
const valid = { answer: 'valid', signature: 'passed: good', issuer: 'passed: matches' };

const believed: [string, Json][] = [
  ['a badge of version 2', current],
  ['a badge of version 1.1', older()],
  ['a badge of version 1.1 with a later context', older('3.0.3')],
  ['with no end', without(older('3.0.2'), 'expirationDate')],
  ['plain', plain],
  ['plain, of version 2', { ...without(plain, 'issuanceDate'), '@context': [V2, SUITE] }],
  ['with its suite first of all others', { ...plain, '@context': [V1, SUITE, openBadges('3.0.3')] }],
  [
    'of a course',
    {
      ...plain,
      '@context': [V1, 'https://w3id.org/dcc/v1', SUITE],
      type: ['VerifiableCredential', 'LearningCredential'],
    },
  ],
  ['with names in many scripts', older('3.0.3', { name: 'सहकर्मी 🌱 داعم' })],
];

test.each(believed)('a credential %s is believed by both, whoever of them signed it', async (_, document) => {
  for (const signed of [await signedByThem(document), await signedByHand(document)])
    expect([await ours(JSON.parse(JSON.stringify(signed)) as Json), await theirs(signed)]).toMatchObject([
      valid,
      true,
    ]);
});

/** Made good, and then spoilt; or made bad. */
const refused: [string, () => Promise<Json>][] = [
  ['with another name', async () => ({ ...(await signedByThem(older())), name: 'Master' })],
  ['without its end', async () => without(await signedByThem(older()), 'expirationDate')],
  [
    'with a later end',
    async () => ({ ...(await signedByThem(older())), expirationDate: '2099-01-01T00:00:00Z' }),
  ],
  [
    'with its status taken away',
    async () =>
      without(
        await signedByThem(
          older('3.0.3', { '@context': [V1, openBadges('3.0.3'), STATUS, SUITE], credentialStatus: entry }),
        ),
        'credentialStatus',
      ),
  ],
  [
    'with something added',
    async () => ({ ...(await signedByThem(older())), evidence: [{ id: 'urn:x:1', type: ['Evidence'] }] }),
  ],
  ['with a word nobody knows', async () => ({ ...(await signedByThem(older())), secretly: 'more' })],
  ['with no proof', async () => without(await signedByThem(older()), 'proof')],
  ['that is over', () => signedByThem(older('3.0.3', { expirationDate: '2026-05-31T00:00:00Z' }))],
  ['signed by another', () => signedByThem(older(), { by: other })],
  ['signed by another with the name of the key', () => signedByThem(older(), { by: other, id: method(ed) })],
  ['signed for another purpose', () => signedByThem(older(), { purpose: 'AuthenticationProofPurpose' })],
  ['with another time of signing', async () => spoilt({ created: '2020-01-01T00:00:00Z' })],
  [
    'with the value of another',
    async () => spoilt({ proofValue: (await signedByThem(plain)).proof.proofValue }),
  ],
  ['with half a value', () => spoilt({ proofValue: 'z3FXQ' })],
  [
    'with a value in another alphabet',
    async () =>
      spoilt({
        proofValue: `u${fromMultibase(String((await signedByThem(older())).proof.proofValue))?.toString('base64url')}`,
      }),
  ],
  [
    'with the type of another proof',
    () => spoilt({ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' }),
  ],
];
const spoilt = async (more: Json): Promise<Json> => {
  const { proof, ...signed } = await signedByThem(older());
  return { ...signed, proof: { ...proof, ...more } };
};

test.each(refused)('a credential %s is believed by neither', async (_, make) => {
  const credential = JSON.parse(JSON.stringify(await make())) as Json;
  expect([(await ours(credential)).answer, await theirs(credential)]).toEqual(['not-valid', false]);
});

test.each([
  ['of version 1.1', older()],
  ['of version 2', current],
])('one bit flipped in any field of a badge %s, or of its proof, is noticed', async (_, document) => {
  const signed = await signedByHand(document, {
    '@context': [SUITE],
    nonce: 'x',
    expires: '2027-01-01T00:00:00Z',
  });
  expect(await ours(signed)).toMatchObject(valid);
  for (const path of leaves(signed)) {
    expect([path, (await ours(withFlip(signed, path))).answer]).not.toEqual([path, 'valid']);
  }
});

const words = {
  Ed25519Signature2020: {
    '@id': 'https://w3id.org/security#Ed25519Signature2020',
    '@context': {
      created: {
        '@id': 'http://purl.org/dc/terms/created',
        '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
      },
      nonce: {
        '@id': 'https://w3id.org/security#expiration',
        '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
      },
      proofPurpose: { '@id': 'https://w3id.org/security#proofPurpose', '@type': '@vocab' },
      assertionMethod: 'https://w3id.org/security#authenticationMethod',
      verificationMethod: { '@id': 'https://w3id.org/security#verificationMethod', '@type': '@id' },
    },
  },
};

test.each<[string, () => Promise<Json>, object]>([
  [
    'explains its words itself',
    () => signedByHand({ ...plain, '@context': [V1] }, { '@context': SUITE }),
    valid,
  ],
  [
    'is explained by nobody',
    () => signedByHand({ ...plain, '@context': [V1] }),
    { signature: 'unknown: ownWords' },
  ],
  [
    'is explained elsewhere',
    () => signedByHand(plain, { '@context': [SUITE, V2] }),
    { signature: 'unknown: ownWords' },
  ],
  [
    'was made for another purpose that its document calls this one',
    async () => {
      const { proof, ...signed } = await signedByHand(
        { ...plain, '@context': [V1] },
        { proofPurpose: 'authentication' },
      );
      return {
        ...signed,
        '@context': [V1, words],
        proof: { ...proof, proofPurpose: 'assertionMethod', '@context': SUITE },
      };
    },
    { signature: 'failed: altered' },
  ],
  [
    'is over, and its end is called otherwise',
    async () => {
      const { proof, ...signed } = await signedByHand(
        { ...plain, '@context': [V1] },
        { expires: '2026-05-20T00:00:00Z' },
      );
      const { expires, ...rest } = proof;
      return { ...signed, '@context': [V1, words], proof: { ...rest, nonce: expires, '@context': SUITE } };
    },
    { signature: 'failed: altered' },
  ],
  [
    'is over',
    () => signedByHand(plain, { expires: '2026-05-20T00:00:00Z' }),
    { signature: 'failed: proofOver' },
  ],
  [
    'was made by nobody knows when',
    () => signedByHand(plain, { created: '2026-05-03' }),
    { signature: 'failed: malformed' },
  ],
  [
    'names a way of signing as well',
    async () => {
      const { proof, ...signed } = await signedByHand(plain);
      return { ...signed, proof: { ...proof, cryptosuite: 'eddsa-jcs-2022' } };
    },
    { signature: 'unknown: otherKind' },
  ],
  [
    'stands on another',
    async () => {
      const { proof, ...signed } = await signedByHand(plain);
      return { ...signed, proof: { ...proof, previousProof: 'urn:x:1' } };
    },
    { signature: 'unknown: otherKind' },
  ],
  [
    'is with a key at a did:web',
    () => signedByHand({ ...plain, issuer: north }, { verificationMethod: `${north}#ed` }),
    valid,
  ],
  [
    'is with a key that signs otherwise',
    () => signedByHand({ ...plain, issuer: north }, { verificationMethod: `${north}#ec` }),
    { signature: 'failed: keyMismatch' },
  ],
  [
    'is with the key of another',
    () => signedByHand({ ...plain, issuer: north }),
    { issuer: 'failed: another' },
  ],
  [
    'is one of two, and the other is none',
    async () => {
      const signed = await signedByHand(plain);
      const { proof } = await signedByHand({ ...plain, id: 'urn:uuid:2' });
      return { ...signed, proof: [signed.proof, proof] };
    },
    { signature: 'failed: altered' },
  ],
  [
    'is one of two of different kinds',
    async () => {
      const signed = await signedByHand(plain);
      const { proof } = await signedByHand(plain, {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
      });
      return { ...signed, proof: [signed.proof, proof] };
    },
    valid,
  ],
])('a proof that %s', async (_, make, expected) => {
  expect(await ours(await make())).toMatchObject(expected);
});

test('the contexts that others use are kept word for word', async () => {
  for (const [address] of contextsOfOthers)
    expect([address, contextAt(address)]).toEqual([address, (await documentLoader(address)).document]);
});
