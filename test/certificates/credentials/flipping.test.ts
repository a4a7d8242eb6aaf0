import {
  checkCredential,
  type CredentialInput,
} from '../../../src/certificates/credentials/check-credential';
import { type Json, without } from '../../../src/certificates/credentials/credential';
import { badgeFrom } from './badge';
import { leaves, withFlip } from './flips';
import { issuerCalled, keysOf, now } from './issuer';

const harbour = issuerCalled('harbour');
const badge = badgeFrom(harbour.did, {
  awardedDate: '2026-05-01T00:00:00Z',
  evidence: [{ id: 'urn:sha256:00ff', type: ['Evidence'], name: 'What the award rests on' }],
  credentialStatus: {
    id: 'https://harbour.example/status/1#94567',
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '94567',
    statusListCredential: 'https://harbour.example/status/1',
  },
});

const statusOf = () => Promise.resolve({ outcome: 'passed', because: 'listed' } as const);
const outcomes = async (input: CredentialInput) => {
  const { checks } = await checkCredential(input, { keysOf: keysOf(harbour), now, statusOf });
  return checks.map(({ name, outcome }) => `${name} ${outcome}`);
};
const allGood = ['signature', 'issuer', 'dates', 'status', 'schema'].map((name) => `${name} passed`);

test('one bit flipped in any field of a credential, or of its proof, is refused', async () => {
  const signed = await harbour.proven(badge);
  expect(await outcomes(signed)).toEqual(allGood);
  const paths = leaves(signed);
  expect(paths.length).toBeGreaterThan(50);
  const believed: string[] = [];
  for (const path of paths) {
    const [signature] = await outcomes(withFlip(signed, path));
    if (signature === 'signature passed') believed.push(path.join('/'));
  }
  expect(believed).toEqual([]);
});

test('one bit flipped in any field of a JWT, or of its header, is refused', async () => {
  const jwt = await harbour.jwt(badge);
  expect(await outcomes(jwt)).toEqual(allGood);
  const parts = jwt.split('.');
  const believed: string[] = [];
  for (const part of [0, 1]) {
    const document = JSON.parse(Buffer.from(parts[part]!, 'base64url').toString()) as Json;
    for (const path of leaves(document)) {
      const altered = [...parts];
      altered[part] = Buffer.from(JSON.stringify(withFlip(document, path))).toString('base64url');
      if ((await outcomes(altered.join('.')))[0] === 'signature passed') believed.push(path.join('/'));
    }
  }
  expect(believed).toEqual([]);
});

test('no letter of a JWT can be another, not even one that decodes to the same', async () => {
  const jwt = await harbour.jwt({ ...badge, credentialSubject: { id: 'did:example:somebody' } });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  for (const [at, letter] of [...jwt].entries()) {
    if (letter === '.') continue;
    const other = letters[letters.indexOf(letter) ^ 1]!;
    const [signature] = await outcomes(`${jwt.slice(0, at)}${other}${jwt.slice(at + 1)}`);
    expect(signature).not.toBe('signature passed');
  }
});

test.each<[string, (signed: Json) => Json]>([
  ['a word that no context knows', (signed) => ({ ...signed, hoursInSecret: 4000 })],
  ['a word that is known and was not signed', (signed) => ({ ...signed, refreshService: { type: 'X' } })],
  ['a part taken away', (signed) => without(signed, 'validUntil')],
  ['a proof taken away', (signed) => without(signed, 'proof')],
])('%s is refused', async (_, change) => {
  const changed = change(await harbour.proven(badge));
  expect((await outcomes(changed))[0]).toBe('signature failed');
});

test('another context with other meanings is refused, although nothing can be said of its signature', async () => {
  const signed = await harbour.proven(badge);
  const [signature] = await outcomes({
    ...signed,
    '@context': [signed['@context'], 'https://elsewhere.example/'].flat(),
  });
  expect(signature).toBe('signature unknown');
});
