import { answerOf } from '../../../src/certificates/verifying/verdict';
import { checkCredential } from '../../../src/certificates/credentials/check-credential';
import { type Json, without } from '../../../src/certificates/credentials/credential';
import { badgeFrom } from './badge';
import { issuerCalled, keysOf, now } from './issuer';
import { theirs } from './verifier-core';

const harbour = issuerCalled('harbour');
const northside = issuerCalled('northside');
const outside = globalThis.fetch;

/** Answers for the two issuers; nobody else is there. */
beforeAll(() => {
  jest.useFakeTimers({
    now,
    doNotFake: ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask'],
  });
  globalThis.fetch = (input) => {
    const url = input instanceof Request ? input.url : String(input);
    const found = [harbour, northside].find(({ did }) => url.startsWith(`https://${did.slice(8)}/`));
    const init = { status: found ? 200 : 404, headers: { 'content-type': 'application/json' } };
    return Promise.resolve(new Response(JSON.stringify(found?.document ?? {}), init));
  };
});
afterAll(() => {
  jest.useRealTimers();
  globalThis.fetch = outside;
});

const badge = badgeFrom(harbour.did);
const part = (signed: Json, name: string): Json => signed[name] as Json;

type Case = [string, () => Promise<Json>];
const altered =
  (change: (signed: Json) => Json): (() => Promise<Json>) =>
  async () =>
    change(await harbour.proven(badge));

const good: Case[] = [
  ['a badge', () => harbour.proven(badge)],
  ['of another issuer', () => northside.proven(badgeFrom(northside.did))],
  ['without an end', () => harbour.proven({ ...badge, validUntil: undefined })],
  ['in Arabic', () => harbour.proven({ ...badge, name: 'داعم الأقران' })],
  ['in Hindi', () => harbour.proven({ ...badge, name: 'सहकर्मी सहायक' })],
  ['with combining marks', () => harbour.proven({ ...badge, name: 'Zoe\u0308 e\u0301' })],
  ['with an emoji', () => harbour.proven({ ...badge, name: 'Peer supporter 🌱' })],
  ['with a day of award', () => harbour.proven({ ...badge, awardedDate: '2026-05-01T00:00:00+01:00' })],
  ['with evidence', () => harbour.proven({ ...badge, evidence: [{ id: 'urn:x:1', type: ['Evidence'] }] })],
  ['whose issuer is a name alone', () => harbour.proven({ ...badge, issuer: harbour.did })],
  ['that began this second', () => harbour.proven({ ...badge, validFrom: '2026-06-01T12:00:00Z' })],
  ['with milliseconds', () => harbour.proven({ ...badge, validFrom: '2026-05-03T00:00:00.123Z' })],
  [
    'of version 2 and nothing more',
    () =>
      harbour.proven({
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        id: 'urn:uuid:1',
        type: ['VerifiableCredential'],
        issuer: harbour.did,
        credentialSubject: { id: 'did:example:somebody' },
      }),
  ],
  [
    'with its proof not in a list',
    async () => {
      const { proof, ...signed } = await harbour.proven(badge);
      return { ...signed, proof: proof[0] };
    },
  ],
  [
    'about two people',
    () =>
      harbour.proven({
        ...badge,
        type: ['VerifiableCredential'],
        credentialSubject: [badge.credentialSubject, { id: 'did:example:b' }],
      }),
  ],
  [
    'with terms',
    () =>
      harbour.proven({
        ...badge,
        termsOfUse: [{ type: 'https://example.org/#Terms', id: 'https://t.example/' }],
      }),
  ],
];
const bad: Case[] = [
  ['with another name', altered((signed) => ({ ...signed, name: 'Master' }))],
  ['with a later end', altered((signed) => ({ ...signed, validUntil: '2099-01-01T00:00:00Z' }))],
  ['with another beginning', altered((signed) => ({ ...signed, validFrom: '2020-01-01T00:00:00Z' }))],
  ['with another id', altered((signed) => ({ ...signed, id: 'https://cairn.example/v/other' }))],
  ['of another type', altered((signed) => ({ ...signed, type: ['VerifiableCredential'] }))],
  [
    'with another achievement',
    altered((signed) => ({
      ...signed,
      credentialSubject: { ...part(signed, 'credentialSubject'), achievement: {} },
    })),
  ],
  [
    'for another person',
    altered((signed) => ({
      ...signed,
      credentialSubject: { ...part(signed, 'credentialSubject'), identifier: [] },
    })),
  ],
  [
    'with another result',
    altered((signed) => ({
      ...signed,
      credentialSubject: { ...part(signed, 'credentialSubject'), result: [] },
    })),
  ],
  ['with a description taken away', altered((signed) => without(signed, 'description'))],
  ['with a word nobody knows', altered((signed) => ({ ...signed, secretly: 'more' }))],
  [
    'with evidence added',
    altered((signed) => ({ ...signed, evidence: [{ id: 'urn:x:1', type: ['Evidence'] }] })),
  ],
  ['in the name of another', altered((signed) => ({ ...signed, issuer: northside.did }))],
  ['signed by another', () => northside.proven(badge)],
  [
    'signed with a key nobody has',
    () => harbour.proven(badge, { verificationMethod: `${harbour.did}#other` }),
  ],
  ['of an issuer nobody knows', () => issuerCalled('nobody').proven(badgeFrom('did:web:nobody.example'))],
  ['signed for another purpose', () => harbour.proven(badge, { proofPurpose: 'authentication' })],
  [
    'with an older proof',
    altered((signed) => ({
      ...signed,
      proof: (signed.proof as Json[]).map((one) => ({ ...one, created: '2020-01-01T00:00:00Z' })),
    })),
  ],
  [
    'with the proof of another',
    async () => ({
      ...(await harbour.proven(badge)),
      proof: (await harbour.proven({ ...badge, name: 'X' })).proof,
    }),
  ],
  [
    'with half a signature',
    altered((signed) => ({
      ...signed,
      proof: (signed.proof as Json[]).map((one) => ({
        ...one,
        proofValue: String(one.proofValue).slice(0, 40),
      })),
    })),
  ],
  ['with no proof', altered((signed) => without(signed, 'proof'))],
  ['with an empty list of proofs', altered((signed) => ({ ...signed, proof: [] }))],
  ['that is over', () => harbour.proven({ ...badge, validUntil: '2026-05-31T00:00:00Z' })],
  ['that has not begun', () => harbour.proven({ ...badge, validFrom: '2027-01-01T00:00:00Z' })],
  ['with no context', altered((signed) => without(signed, '@context'))],
];

test('there are forty', () => expect([...good, ...bad]).toHaveLength(40));

test.each(good)('both believe a credential %s', async (_, make) => {
  const credential = JSON.parse(JSON.stringify(await make())) as Json;
  const { checks } = await checkCredential(credential, { keysOf: keysOf(harbour, northside), now });
  expect([answerOf(checks as never), await theirs(credential)]).toEqual(['valid', true]);
});

test.each(bad)('neither believes a credential %s', async (_, make) => {
  const credential = JSON.parse(JSON.stringify(await make())) as Json;
  const { checks } = await checkCredential(credential, { keysOf: keysOf(harbour, northside), now });
  expect([answerOf(checks as never), await theirs(credential)]).toEqual(['not-valid', false]);
});
