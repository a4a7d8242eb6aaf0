import { checkCredential } from '../../../src/certificates/credentials/check-credential';
import { canonical, hashed } from '../../../src/certificates/credentials/canonical';
import { type Json, without } from '../../../src/certificates/credentials/credential';
import { whatIsSigned } from '../../../src/certificates/credentials/data-integrity';
import { fromMultibase, toMultibase } from '../../../src/certificates/credentials/multibase';
import { answerOf } from '../../../src/certificates/verifying/verdict';
import { canonicalJson } from '../../../src/shared/signing/canonical';
import { badgeFrom } from './badge';
import { leaves, withFlip } from './flips';
import {
  didKeyOf,
  documentOf,
  ed25519Signer,
  knowing,
  now,
  p256Signer,
  p384Signer,
  rsaSigner,
  type Signer,
} from './signers';

const [ed, ec, p384, rsa] = [ed25519Signer(), p256Signer(), p384Signer(), rsaSigner()];
const north = 'did:web:north.example';
const keysOf = knowing(documentOf(north, { ed, ec, p384, rsa }));
const names = new Map([
  [ed, 'ed'],
  [ec, 'ec'],
  [p384, 'p384'],
  [rsa, 'rsa'],
]);

const said = async (given: object): Promise<Record<string, string>> => {
  const { checks } = await checkCredential(given, { keysOf, now });
  return {
    answer: answerOf(checks as never),
    ...Object.fromEntries(checks.map(({ name, outcome, because }) => [name, `${outcome}: ${because}`])),
  };
};
const valid = { answer: 'valid', signature: 'passed: good', issuer: 'passed: matches' };
const altered = { answer: 'not-valid', signature: 'failed: altered' };

const badge = badgeFrom(north, { id: 'https://elsewhere.example/badges/1' });

/** A credential with a proof, made as the Recommendations say. */
async function proven(signer: Signer, cryptosuite: string, document: Json = badge, more: object = {}) {
  const isText = cryptosuite.includes('-jcs-');
  const proof: Json = {
    type: 'DataIntegrityProof',
    cryptosuite,
    created: '2026-05-03T10:00:00Z',
    verificationMethod: `${north}#${names.get(signer)}`,
    proofPurpose: 'assertionMethod',
    ...(isText ? { '@context': document['@context'] } : {}),
    ...more,
  };
  const hash = signer.alg === 'ES384' ? 'sha384' : 'sha256';
  const hashes = isText
    ? Buffer.concat([proof, document].map((one) => hashed(canonicalJson(one), hash)))
    : await whatIsSigned(document, proof, canonical(document, hash), hash);
  return { ...document, proof: { ...proof, proofValue: toMultibase(signer.sign(hashes)) } } as Json & {
    proof: Json;
  };
}

const suites: [string, Signer][] = [
  ['eddsa-rdfc-2022', ed],
  ['eddsa-jcs-2022', ed],
  ['ecdsa-rdfc-2019', ec],
  ['ecdsa-jcs-2019', ec],
  ['ecdsa-rdfc-2019', p384],
  ['ecdsa-jcs-2019', p384],
];

describe.each(suites.map(([suite, signer]) => [suite, signer.alg, signer] as const))(
  '%s with %s',
  (suite, _alg, signer) => {
    test('a badge that is signed so is believed', async () => {
      expect(await said(await proven(signer, suite))).toMatchObject({
        ...valid,
        schema: 'passed: openBadge',
      });
    });

    test('one bit flipped in any field of it, or of its proof, is noticed', async () => {
      const signed = await proven(signer, suite);
      for (const path of leaves(signed)) {
        const { signature } = await said(withFlip(signed, path));
        expect([path, signature]).not.toEqual([path, 'passed: good']);
      }
    });

    test('one bit flipped in its signature is noticed', async () => {
      const { proof, ...signed } = await proven(signer, suite);
      const bytes = fromMultibase(String(proof.proofValue));
      for (const place of bytes!.keys()) {
        const other = Buffer.from(bytes!);
        other.writeUInt8(other.readUInt8(place) ^ 1, place);
        const proofValue = toMultibase(other);
        expect(await said({ ...signed, proof: { ...proof, proofValue } })).toMatchObject(altered);
      }
    });

    test.each<[string, (signed: Json & { proof: Json }) => object, object]>([
      [
        'something added',
        (signed) => ({ ...signed, refreshService: { type: 'X' } }),
        { answer: 'not-valid' },
      ],
      ['something taken away', (signed) => without(signed, 'validUntil'), altered],
      [
        'half a signature',
        ({ proof, ...signed }) => ({
          ...signed,
          proof: { ...proof, proofValue: toMultibase(Buffer.alloc(32)) },
        }),
        { signature: 'failed: malformed' },
      ],
      [
        'its signature in another alphabet',
        ({ proof, ...signed }) => ({
          ...signed,
          proof: { ...proof, proofValue: `u${Buffer.alloc(64).toString('base64url')}` },
        }),
        { signature: 'failed: malformed' },
      ],
      [
        'the key of another',
        ({ proof, ...signed }) => ({
          ...signed,
          proof: { ...proof, verificationMethod: `${didKeyOf(signer)}#${signer.multikey}` },
        }),
        { answer: 'not-valid', issuer: 'failed: another' },
      ],
      [
        'a way of signing that its key does not sign in',
        ({ proof, ...signed }) => ({
          ...signed,
          proof: { ...proof, verificationMethod: `${north}#${signer === ed ? 'ec' : 'ed'}` },
        }),
        { signature: 'failed: keyMismatch' },
      ],
      [
        'a key of RSA',
        ({ proof, ...signed }) => ({ ...signed, proof: { ...proof, verificationMethod: `${north}#rsa` } }),
        { signature: 'failed: keyMismatch' },
      ],
    ])('one with %s is not believed', async (_, change, expected) => {
      expect(await said(change(await proven(signer, suite)))).toMatchObject(expected);
    });
  },
);

test.each(suites)('a proof by %s is none by any other way', async (suite, signer) => {
  const { proof, ...signed } = await proven(signer, suite);
  for (const [cryptosuite] of suites.filter(([one]) => one !== suite))
    expect((await said({ ...signed, proof: { ...proof, cryptosuite } })).answer).toBe('not-valid');
});

test('a document of version 1.1 may explain its proof by either context', async () => {
  const { validFrom, validUntil, '@context': contexts, ...rest } = badge;
  for (const version of ['v1', 'v2']) {
    const [, ...others] = contexts as string[];
    const context = [
      'https://www.w3.org/2018/credentials/v1',
      ...others,
      `https://w3id.org/security/data-integrity/${version}`,
    ];
    const document = { ...rest, '@context': context, issuanceDate: validFrom, expirationDate: validUntil };
    expect(await said(await proven(ed, 'eddsa-rdfc-2022', document))).toMatchObject(valid);
  }
});

test.each([
  [
    'P-256',
    'zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP',
    'zaHXrr7AQdydBk3ahpCDpWbxfLokDqmCToYm2dyWvpcFVyWooC2he63w1f7UNQoAMKdhaRtcnaE2KTo5o5vTCcfw',
  ],
  [
    'P-384',
    'z82LkuBieyGShVBhvtE2zoiD6Kma4tJGFtkAhxR5pfkp5QPw4LutoYWhvQCnGjdVn14kujQ',
    'z967Mvv5bxtmLNqTzPZ8KmJjFmFXaAKeQNzq7GWnQkMcLtaGSSmuozE5WtJ8PipMe178B1tE28K1vsJur9bGVJhz6jgSJsRHFSQeqgH8hhjcg8gZDFJC1b9FsR5ggNmDBqHv',
  ],
])('the signature in the Recommendation with %s is good', async (_, multikey, proofValue) => {
  const example = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
    id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
    type: ['VerifiableCredential', 'AlumniCredential'],
    name: 'Alumni Credential',
    description: 'A minimum viable example of an Alumni Credential.',
    issuer: 'https://vc.example/issuers/5678',
    validFrom: '2023-01-01T00:00:00Z',
    credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
  };
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'ecdsa-rdfc-2019',
    created: '2023-02-24T23:36:38Z',
    verificationMethod: `did:key:${multikey}#${multikey}`,
    proofPurpose: 'assertionMethod',
  };
  expect(await said({ ...example, proof: { ...proof, proofValue } })).toMatchObject({
    signature: 'passed: good',
    issuer: 'failed: another',
  });
});

test.each<[string, Signer]>([
  ['ecdsa-sd-2023', ec],
  ['bbs-2023', ec],
  ['eddsa-2022', ed],
  ['__proto__', ed],
])('nothing is said against a proof by %s that cannot be checked here', async (suite, signer) => {
  const { answer, signature } = await said(await proven(signer, suite));
  expect([answer, signature]).toEqual(['cannot-tell', 'unknown: otherKind']);
});

describe('a proof over the text', () => {
  const suite = 'eddsa-jcs-2022';
  const contexts = badge['@context'] as string[];
  const withContext = (context: unknown) => proven(ed, suite, { ...badge, '@context': context });

  test('counts where known contexts were added behind those that were signed', async () => {
    const signed = await proven(ed, suite);
    const more = 'https://w3id.org/security/data-integrity/v2';
    expect(await said({ ...signed, '@context': [...contexts, more] })).toMatchObject(valid);
    expect(await said({ ...signed, '@context': [contexts[0], more, ...contexts.slice(1)] })).toMatchObject(
      altered,
    );
    expect(await said({ ...signed, '@context': contexts.slice(0, 2) })).toMatchObject(altered);
  });

  test('counts without repeating the contexts, which are signed all the same', async () => {
    const signed = await proven(ed, suite, badge, { '@context': undefined });
    const proof = without(signed.proof, '@context', 'proofValue');
    const hashes = Buffer.concat([proof, badge].map((one) => hashed(canonicalJson(one))));
    const right = { ...badge, proof: { ...proof, proofValue: toMultibase(ed.sign(hashes)) } };
    expect(await said(right)).toMatchObject(valid);
    expect(await said({ ...right, '@context': contexts.slice(0, 2) })).toMatchObject(altered);
  });

  test.each<[string, () => Promise<Json>, string]>([
    [
      'has contexts that are not known',
      () => withContext([...contexts, 'https://elsewhere.example/words']),
      'unknownContext',
    ],
    [
      'had an unknown context added',
      async () => ({
        ...(await proven(ed, suite)),
        '@context': [...contexts, 'https://elsewhere.example/words'],
      }),
      'unknownContext',
    ],
    [
      'explains its own words',
      () => withContext([...contexts, { mark: 'https://www.w3.org/2018/credentials#credentialStatus' }]),
      'ownWords',
    ],
    [
      'has a context called after a property of everything',
      () => withContext([...contexts, '__proto__']),
      'unknownContext',
    ],
    [
      'has its status by a whole address',
      () => proven(ed, suite, { ...badge, 'https://www.w3.org/2018/credentials#credentialStatus': {} }),
      'ownWords',
    ],
    ['has its status beside it', () => proven(ed, suite, { ...badge, '@included': [] }), 'ownWords'],
  ])('says nothing where the document %s', async (_, make, because) => {
    expect(await said(await make())).toMatchObject({ signature: `unknown: ${because}` });
  });

  test('is the same however the text is arranged, and for every number', async () => {
    const document = {
      ...badge,
      termsOfUse: [{ type: 'X', a: 4.5, b: 1e21, c: -0, d: 0.000001, é: '\u2028"\\' }],
    };
    const { proof, ...signed } = await proven(ed, suite, document);
    const turned = Object.fromEntries(Object.entries(signed).reverse());
    expect(await said({ proof, ...turned })).toMatchObject(valid);
    expect(canonicalJson(document.termsOfUse)).toBe(
      '[{"a":4.5,"b":1e+21,"c":0,"d":0.000001,"type":"X","é":"\u2028\\"\\\\"}]',
    );
  });

  test('does not cover a name that is given twice', async () => {
    const text = JSON.stringify(await proven(ed, suite));
    const { checks } = await checkCredential(text.replace('{', '{"name":"Surgeon",'), { keysOf, now });
    expect(answerOf(checks as never)).toBe('not-valid');
  });

  test('covers a name that every object has', async () => {
    const parsed = (text: string) => JSON.parse(text) as Json;
    const document = parsed(JSON.stringify(badge).replace('{', '{"__proto__":{"name":"a"},'));
    const signed = await proven(ed, suite, document);
    expect(await said(signed)).toMatchObject(valid);
    const other = parsed(JSON.stringify(signed).replace('{"name":"a"}', '{"name":"b"}'));
    expect(await said(other)).toMatchObject(altered);
  });

  test('is none over half a character', async () => {
    const { proof, ...signed } = await proven(ed, suite);
    expect((await said({ ...signed, name: '\ud800', proof })).answer).toBe('not-valid');
  });
});
