import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { canonical } from '../../../src/certificates/credentials/canonical';
import { contextAddresses, contextAt, UnknownContext } from '../../../src/certificates/credentials/contexts';
import { badgeFrom } from './badge';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const V1 = 'https://www.w3.org/2018/credentials/v1';
const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

const documentLoader = (url: string) =>
  Promise.resolve({ contextUrl: null, documentUrl: url, document: contextAt(url) });

const subject = { id: 'did:example:somebody' };
const badge = badgeFrom('did:web:harbour.example');
const documents: Record<string, object> = {
  'a badge': badge,
  'a badge within a badge': { ...badge, endorsement: [{ ...badge, id: 'urn:uuid:1', endorsement: [badge] }] },
  'a presentation': {
    '@context': [V2],
    type: 'VerifiablePresentation',
    holder: 'did:example:somebody',
    verifiableCredential: [badge, { ...badge, id: 'urn:uuid:2' }],
  },
  'version 1': {
    '@context': [
      V1,
      { Degree: 'https://example.org/Degree', degree: { '@id': 'https://example.org/degree' } },
    ],
    type: ['VerifiableCredential', 'Degree'],
    issuer: 'did:example:issuer',
    issuanceDate: '2020-01-01T00:00:00Z',
    credentialSubject: { ...subject, degree: 'BA' },
  },
  'words of its own': {
    '@context': [
      V2,
      { '@context': { Alumni: 'https://example.org/Alumni', alumniOf: 'https://example.org/of' } },
    ],
    type: ['VerifiableCredential', 'Alumni'],
    issuer: 'did:example:issuer',
    credentialSubject: [{ ...subject, alumniOf: 'X' }, { alumniOf: 'Y' }],
  },
  'contexts of types': {
    '@context': [
      V2,
      {
        Inner: { '@id': 'https://example.org/Inner', '@context': { word: 'https://example.org/inner-word' } },
        Other: { '@id': 'https://example.org/Other', '@context': { word: 'https://example.org/other-word' } },
        holds: { '@id': 'https://example.org/holds', '@context': { plain: 'https://example.org/plain' } },
      },
    ],
    type: ['VerifiableCredential'],
    issuer: 'did:example:issuer',
    credentialSubject: {
      ...subject,
      holds: [
        { type: 'Inner', word: 'a', holds: { type: ['Other', 'Inner'], word: 'b', holds: { plain: 'c' } } },
        { type: 'Other', word: 'd', holds: { plain: 'e', holds: { type: 'Inner', word: 'f' } } },
      ],
    },
  },
  'words in languages': {
    '@context': [V2, EXAMPLES],
    type: ['VerifiableCredential', 'Made'],
    name: [
      { '@value': 'Dog', '@language': 'en' },
      { '@value': 'كلب', '@language': 'ar', '@direction': 'rtl' },
    ],
    issuer: { id: 'did:example:issuer', known: { as: ['x', 1.5, true] } },
    credentialSubject: subject,
    evidence: [{ type: 'Evidence' }],
  },
  'a status list': {
    '@context': [V2],
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: 'did:example:issuer',
    credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: 'uH4s' },
  },
  'a badge of an older context': {
    ...badge,
    '@context': [V1, OB.replace('3.0.3', '3.0.1'), ...(badge['@context'] as string[]).slice(2)],
    validFrom: undefined,
    validUntil: undefined,
    issuanceDate: '2023-01-01T00:00:00Z',
  },
};

/** Each twice and in turns: what was remembered of one must not show in another. */
test.each([...Object.keys(documents), ...Object.keys(documents).reverse()])(
  '%s means the same as without anything remembered',
  async (name) => {
    const document = documents[name]!;
    expect(await canonical(document)).toBe(await cryptosuite.canonize(document, { documentLoader }));
  },
);

test.each<[string, object]>([
  ['no context knows', { '@context': [V2], type: 'VerifiableCredential', hours: 4 }],
  ['is a type that no context knows', { '@context': [V2], type: ['VerifiableCredential', 'Unknown'] }],
  [
    'a context redefines although it may not',
    { '@context': [V2, { VerifiableCredential: 'https://example.org/Other' }], type: 'VerifiableCredential' },
  ],
])('a word that %s is an error, never left out', async (_, document) => {
  await expect(canonical(document)).rejects.toThrow();
});

test('nothing is ever fetched: another context than those that are kept here is an error of its own', async () => {
  const document = { '@context': [V2, 'https://elsewhere.example/context'], type: 'VerifiableCredential' };
  await expect(canonical(document)).rejects.toThrow(UnknownContext);
  expect(contextAddresses()).toEqual(expect.arrayContaining([V1, V2, OB]));
});
