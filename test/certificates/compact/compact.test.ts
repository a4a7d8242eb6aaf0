import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { create } from 'qrcode';
import { fromBase41, toBase41 } from '../../../src/certificates/compact/base41';
import {
  type Compact,
  COMPACT_PREFIX,
  type CompactFacts,
  decodeCompact,
  encodeCompact,
} from '../../../src/certificates/compact/compact';
import { fitted } from '../../../src/certificates/compact/shortening';
import { makeCode } from '../../../src/certificates/verifying/code';
import { newSigner } from './signer';

const { publicKey, signer } = newSigner();
const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
const holds = ({ signed, signature }: Compact) => verify(null, signed, key, signature);

const rowan: CompactFacts = {
  code: '7K3M-9QXD-2F4H-2',
  holder: 'Rowan Ellis',
  programme: 'Peer Supporter',
  issuer: 'did:web:cairn.example.org:orgs:harbour-peer-support',
  number: '2026-0042',
  validFrom: '2026-05-01',
  validUntil: '2028-04-30',
  graceDays: 30,
  status: { list: 1, index: 131_071 },
};

/** A name or title that fits into its half. */
const line = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .filter((text) => Buffer.byteLength(text) <= 90 && text.isWellFormed());
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const facts: fc.Arbitrary<CompactFacts> = fc.record({
  code: fc.constant(null).map(makeCode),
  holder: line,
  programme: line,
  issuer: line.map((text) => `did:web:${text}`),
  number: line,
  validFrom: day,
  validUntil: fc.option(day),
  graceDays: fc.nat(),
  status: fc.option(fc.record({ list: fc.nat(), index: fc.nat() })),
});

test('any facts come back as they were, signed', () =>
  fc.assert(
    fc.asyncProperty(facts, async (given) => {
      const read = decodeCompact(await encodeCompact(given, signer)) as Compact;
      expect(read).toMatchObject({
        facts: given,
        keyId: signer.keyId,
        cut: { holder: false, programme: false },
      });
      expect(holds(read)).toBe(true);
    }),
  ));

test('every single flipped bit is refused', async () => {
  const text = await encodeCompact(rowan, signer);
  const bytes = fromBase41(text.slice(COMPACT_PREFIX.length)) as Uint8Array;
  const passed: number[] = [];
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Uint8Array.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const read = decodeCompact(`${COMPACT_PREFIX}${toBase41(flipped)}`);
    if (read && holds(read)) passed.push(bit);
  }
  expect(passed).toEqual([]);
});

test('a text that is cut short, goes on, or is anything else is not read', async () => {
  const text = await encodeCompact(rowan, signer);
  for (const other of [
    text.slice(0, -3),
    `${text}000`,
    text.replace('CAIRN1', 'CAIRN2'),
    'CAIRN1:',
    rowan.code,
    `${text.slice(0, -1)}%`,
  ])
    expect(decodeCompact(other)).toBeNull();
});

test('in lower case and broken over lines it is the same', async () => {
  const text = await encodeCompact(rowan, signer);
  const pasted = ` ${text.toLowerCase().replace(/(.{30})/g, '$1\r\n')}\t`;
  expect(decodeCompact(pasted)).toEqual(decodeCompact(text));
});

test('the same facts and key always give the same text', async () => {
  expect(await encodeCompact(rowan, signer)).toBe(await encodeCompact(rowan, signer));
});

test('the bytes lie as they are documented', async () => {
  const fixed = {
    keyId: '00112233-4455-6677-8899-aabbccddeeff',
    signBytes: async () => new Uint8Array(64),
  };
  const text = await encodeCompact({ ...rowan, holder: 'R', programme: 'P', issuer: 'did:web:h' }, fixed);
  const bytes = Buffer.from(fromBase41(text.slice(COMPACT_PREFIX.length)) ?? []);
  expect(bytes.subarray(0, -64).toString('hex')).toBe(
    [
      '3cc744dfad13c91c', // 7K3M 9QXD 2F4H, with an end and a status
      '00112233445566778899aabbccddeeff',
      '0b4b06', // 2026-05-01
      '0b4de0', // 2028-04-30
      '1e', // 30 days of grace
      '0152', // R
      '0150', // P
      '0168', // did:web:h
      '09323032362d30303432', // 2026-0042
      '01', // list 1
      'ffff07', // 131,071
    ].join(''),
  );
});

test.each([
  ['usual names', rowan, 10],
  [
    'long names',
    {
      ...rowan,
      holder: 'Anastasia-Konstantina Papadimitriou-Wetherington de la Cruz',
      programme: 'Advanced Practice in Intentional Peer Support for Rural and Remote Communities',
    },
    13,
  ],
  ['names in Devanagari', { ...rowan, holder: 'प्रियंका चतुर्वेदी', programme: 'सहकर्मी सहायता कार्यकर्ता' }, 13],
  ['the longest names', { ...rowan, holder: '漢'.repeat(200), programme: '語'.repeat(160) }, 15],
])('with %s it fits into a QR code that paper can carry', async (_, given, version) => {
  const code = create(await encodeCompact(given, signer), { errorCorrectionLevel: 'M' });
  expect(code.segments).toHaveLength(1);
  expect(code.version).toBeLessThanOrEqual(version);
});

test('names that do not fit are cut fairly, between what people see as characters, and say so', async () => {
  const family = '👩‍👩‍👧‍👦';
  const read = decodeCompact(await encodeCompact({ ...rowan, holder: family.repeat(20) }, signer)) as Compact;
  expect(read.cut).toEqual({ holder: true, programme: false });
  expect(read.facts.holder).toBe(family.repeat(6)); // 25 bytes each, 166 free
  expect(read.facts.programme).toBe('Peer Supporter');
});

test.each([
  ['both short', 10, 10, [10, 10]],
  ['a long name, a short title', 300, 30, [150, 30]],
  ['a short name, a long title', 30, 300, [30, 150]],
  ['both long', 300, 300, [90, 90]],
])('%s', (_, name, title, [first, second]) => {
  const { holder, programme } = fitted('n'.repeat(name), 't'.repeat(title));
  expect([holder.length, programme.length]).toEqual([first, second]);
});

test('what cannot be said in this form is refused', async () => {
  const asked = (more: Partial<CompactFacts>) => encodeCompact({ ...rowan, ...more }, signer);
  await expect(asked({ issuer: 'did:key:z6Mk' })).rejects.toThrow(RangeError);
  await expect(asked({ number: 'x'.repeat(256) })).rejects.toThrow(RangeError);
  await expect(asked({ graceDays: -1 })).rejects.toThrow(RangeError);
  await expect(asked({ code: '7K3M-9QXD-2F4H-7' })).rejects.toThrow(RangeError);
});
