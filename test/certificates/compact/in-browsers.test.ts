import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { type CompactFacts, decodeCompact, encodeCompact } from '../../../src/certificates/compact/compact';
import { checks } from '../../../src/certificates/offline/sayings';
import { makeCode } from '../../../src/certificates/verifying/code';
import { root } from '../../../src/shared/root.provider';
import { makeKeyPair } from '../../../src/shared/signing/ed25519';
import { newSigner } from './signer';

type Kept = {
  timeZone: string;
  keptAt: string;
  keys: { id: string; publicKey: number[]; revoked: string | null }[];
  lists: { list: number; purpose: string; encoded: string; at: string }[];
};
type Judged = {
  answer: string;
  because: string;
  asOf: string | null;
  checks: { name: string; because: string; outcome: string }[];
  known: object | null;
};

/** What browsers are sent, run by itself. */
const browser = createContext({
  ...{ TextDecoder, TextEncoder, Blob, Response, DecompressionStream, atob, crypto: webcrypto },
});
runInContext(readFileSync(join(root, 'templates/assets/js/compact.js'), 'utf8'), browser);
const inBrowser = runInContext('({ readCompact, judgeCompact })', browser) as {
  readCompact: (text: string) => object | null;
  judgeCompact: (compact: object, kept: Kept | null, how: object) => Promise<Judged>;
};
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

const { publicKey, signer } = newSigner();

const rowan: CompactFacts = {
  code: makeCode(),
  holder: 'Rowan Ellis',
  programme: 'Peer Supporter',
  issuer: 'did:web:cairn.example.org:orgs:harbour',
  number: '2026-0042',
  validFrom: '2026-05-01',
  validUntil: '2028-04-30',
  graceDays: 30,
  status: { list: 1, index: 5_001 },
};

const listOf = (purpose: string, marked: number[] = [], at = '2026-05-03T08:00:00Z') => {
  const bits = Buffer.alloc(16_384);
  for (const index of marked) bits[index >> 3] = (bits[index >> 3] ?? 0) | (128 >> (index & 7));
  return { list: 1, purpose, encoded: `u${gzipSync(bits).toString('base64url')}`, at };
};
const harbour: Kept = {
  timeZone: 'Europe/London',
  keptAt: '2026-05-03T08:00:00Z',
  keys: [{ id: signer.keyId, publicKey: [...Buffer.from(publicKey, 'base64url')], revoked: null }],
  lists: [listOf('revocation'), listOf('suspension')],
};

async function judged(
  facts: Partial<CompactFacts> = {},
  kept: Kept | null = harbour,
  now = '2026-05-03T10:00:00Z',
): Promise<Judged> {
  const compact = inBrowser.readCompact(await encodeCompact({ ...rowan, ...facts }, signer));
  return inBrowser.judgeCompact(compact as object, kept, { now: Date.parse(now) });
}

test('a browser reads every compact form as the server does, and nothing else', async () => {
  const line = fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => text.isWellFormed());
  const facts = fc.record({
    ...{ code: fc.constant(null).map(makeCode), holder: line, programme: line, number: line },
    ...{ issuer: line.map((text) => `did:web:${text}`), graceDays: fc.nat() },
    validFrom: fc.constantFrom('0001-01-01', '2026-02-28', '9999-12-31'),
    validUntil: fc.constantFrom(null, '2028-02-29'),
    status: fc.option(fc.record({ list: fc.nat(), index: fc.nat() })),
  });
  const damage = fc.record({ at: fc.nat(600), by: fc.constantFrom('0', 'Z', ':', '%', '') });
  await fc.assert(
    fc.asyncProperty(facts, fc.option(damage), async (given, wrong) => {
      const good = await encodeCompact(given, signer);
      const text = wrong ? good.slice(0, wrong.at) + wrong.by + good.slice(wrong.at + 1) : good;
      const server = decodeCompact(text);
      const { facts: said, ...others } = server ?? { facts: null };
      expect(plain(inBrowser.readCompact(text))).toEqual(server && plain({ ...said, ...others }));
    }),
  );
});

test('a good one says as of when nothing was revoked', async () => {
  expect(await judged()).toMatchObject({
    answer: 'valid',
    because: 'standing',
    asOf: '2026-05-03T08:00:00Z',
    known: { holder: 'Rowan Ellis' },
  });
});

const { timeZone, keptAt, keys, lists } = harbour;
const [revocation, suspension] = lists as [Kept['lists'][0], Kept['lists'][0]];
const later = '2026-05-17T08:00:01Z';

const cases: [string, string, string, Partial<CompactFacts>, Kept | null, string?][] = [
  ['an organisation that is not kept', 'cannot-tell', 'unknownIssuer', {}, null],
  ['a key that is not kept', 'cannot-tell', 'unknownKey', {}, { ...harbour, keys: [] }],
  [
    'another key under the same name',
    'not-valid',
    'forged',
    {},
    {
      ...harbour,
      keys: [{ ...keys[0]!, publicKey: [...Buffer.from(makeKeyPair().publicKey, 'base64url')] }],
    },
  ],
  [
    'a key that was taken back',
    'not-valid',
    'revokedKey',
    {},
    { ...harbour, keys: [{ ...keys[0]!, revoked: keptAt }] },
  ],
  ['before it begins', 'not-valid', 'notBegun', {}, harbour, '2026-04-30T22:59:00Z'],
  ['the first minute where it was issued', 'valid', 'standing', {}, harbour, '2026-04-30T23:00:00Z'],
  ['no end', 'valid', 'standing', { validUntil: null }, harbour],
  ['in grace', 'valid', 'inGrace', { validUntil: '2026-05-01' }, harbour],
  ['after the last day', 'not-valid', 'lapsed', { validUntil: '2026-05-01', graceDays: 1 }, harbour],
  ['revoked', 'not-valid', 'revoked', {}, { ...harbour, lists: [listOf('revocation', [5_001]), suspension] }],
  [
    'revoked in an old list',
    'not-valid',
    'revoked',
    {},
    { ...harbour, lists: [listOf('revocation', [5_001]), suspension] },
    later,
  ],
  [
    'its neighbours revoked',
    'valid',
    'standing',
    {},
    { ...harbour, lists: [listOf('revocation', [5_000, 5_002])] },
  ],
  [
    'suspended',
    'not-valid',
    'suspended',
    {},
    { ...harbour, lists: [revocation, listOf('suspension', [5_001])] },
  ],
  ['a list of 14 days ago', 'valid', 'standing', {}, harbour, '2026-05-17T08:00:00Z'],
  ['an older list', 'cannot-tell', 'stale', {}, harbour, later],
  [
    'one of two lists that is older',
    'cannot-tell',
    'stale',
    {},
    { ...harbour, lists: [revocation, listOf('suspension', [], '2026-04-01T08:00:00Z')] },
  ],
  [
    'suspended in an older list',
    'cannot-tell',
    'stale',
    {},
    { ...harbour, lists: [listOf('suspension', [5_001])] },
    later,
  ],
  ['no list', 'cannot-tell', 'noList', {}, { ...harbour, lists: [] }],
  ['another list', 'cannot-tell', 'noList', { status: { list: 2, index: 1 } }, harbour],
  ['a place beyond the list', 'cannot-tell', 'noList', { status: { list: 1, index: 131_072 } }, harbour],
  ['no place in a list', 'cannot-tell', 'noStatus', { status: null }, harbour],
  [
    'both revoked and lapsed',
    'not-valid',
    'lapsed',
    { validUntil: '2026-05-01', graceDays: 0 },
    { timeZone, keptAt, keys, lists: [listOf('revocation', [5_001])] },
  ],
];

test.each(cases.map((one) => ({ says: `${one[0]}: ${one[1]}`, one })))('$says', async ({ one }) => {
  const [, answer, because, facts, kept, now] = one;
  const found = await judged(facts, kept, now);
  expect([found.answer, found.because]).toEqual([answer, because]);
  for (const check of plain(found.checks) as never as Judged['checks']) {
    const { name, outcome } = check;
    expect(checks).toContainEqual({ name, because: check.because, outcome });
  }
});

test('what is not signed as it stands says nothing of whom it names', async () => {
  const compact = inBrowser.readCompact(await encodeCompact(rowan, signer)) as object;
  const altered = { ...compact, signed: new TextEncoder().encode('CAIRN1:') };
  const found = await inBrowser.judgeCompact(altered, harbour, { now: Date.now() });
  expect(plain(found)).toMatchObject({ answer: 'not-valid', because: 'forged', known: null });
});

test('where a browser knows no Ed25519, the library is asked, and says the same', async () => {
  const noble = (await import('@noble/ed25519')) as object;
  const older = createContext({
    ...{ TextDecoder, TextEncoder, Blob, Response, DecompressionStream, atob },
    crypto: { subtle: { importKey: () => Promise.reject(new Error('Unrecognised')) } },
  });
  runInContext(readFileSync(join(root, 'templates/assets/js/compact.js'), 'utf8'), older);
  const judge = runInContext('judgeCompact', older) as typeof inBrowser.judgeCompact;
  const compact = inBrowser.readCompact(await encodeCompact(rowan, signer)) as { signature: Uint8Array };
  const how = { now: Date.parse('2026-05-03T10:00:00Z'), otherwise: () => Promise.resolve(noble) };
  expect(await judge(compact, harbour, how)).toMatchObject({ answer: 'valid' });
  const signature = compact.signature.slice();
  signature[3] = (signature[3] ?? 0) ^ 1;
  expect(await judge({ ...compact, signature }, harbour, how)).toMatchObject({ because: 'forged' });
  const without = { ...how, otherwise: () => Promise.reject(new Error('offline')) };
  expect(await judge(compact, harbour, without)).toMatchObject({ answer: 'cannot-tell', because: 'unable' });
});
