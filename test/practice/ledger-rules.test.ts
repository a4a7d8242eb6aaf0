import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { entry } from '../../src/practice/samples';
import { type Canonical, canonicalise } from '../../src/shared/signing/canonical';
import { hashOf, type Link, link, NOTHING, sha256, verifyChain } from '../../src/practice/signing/chain';
import { whatIsSigned } from '../../src/practice/signing/what-is-signed';

describe('canonical JSON', () => {
  test.each<[string, Canonical, string]>([
    [
      'keys by code units',
      { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    ['the shortest escapes', 'a\u0000\b\t\n\f\r"\\/<é', '"a\\u0000\\b\\t\\n\\f\\r\\"\\\\/<é"'],
    ['lists in their order', [3, [true, null], { b: [], a: {} }], '[3,[true,null],{"a":{},"b":[]}]'],
    ['no minus before nothing', -0, '0'],
  ])('%s', (_, value, written) => expect(canonicalise(value)).toBe(written));

  test('the same value is written the same way, whatever the order it was made in', () => {
    const keyed = fc.dictionary(
      fc.string({ unit: 'grapheme' }),
      fc.oneof(fc.integer(), fc.string({ unit: 'grapheme' }), fc.boolean()),
    );
    fc.assert(
      fc.property(keyed, (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalise(turned)).toBe(canonicalise(value));
        expect(JSON.parse(canonicalise(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test.each<[string, Canonical]>([
    ['a fraction', 0.1],
    ['a number too large to be exact', 2 ** 53],
    ['no number', Number.NaN],
    ['half a character', '\ud800'],
  ])('%s is refused', (_, value) => expect(() => canonicalise(value)).toThrow());
});

describe('what is signed', () => {
  const signed = JSON.parse(whatIsSigned(entry('submitted'), 'We spoke about sleep.')) as Record<
    string,
    unknown
  >;

  test('the reflection is there as its fingerprint only', () => {
    expect(signed['reflectionSha256']).toBe(
      createHash('sha256').update('We spoke about sleep.').digest('hex'),
    );
    expect(JSON.stringify(signed)).not.toContain('sleep');
    expect(JSON.parse(whatIsSigned(entry('submitted'), null))).toMatchObject({ reflectionSha256: null });
  });

  test('every fact of the entry is covered', () => {
    expect(Object.keys(signed).sort()).toEqual(
      [
        'organisation',
        'entry',
        'version',
        'trainee',
        'supervisor',
        'day',
        'form',
        'startsAt',
        'minutes',
        'activityKind',
        'activityCounts',
        'setting',
        'shares',
        'role',
        'paid',
        'competencies',
        'observed',
        'reflectionSha256',
      ].sort(),
    );
  });
});

/** A chain of a trainee's, as the ledger writes it. */
function chain(length: number): Link[] {
  const links: Link[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    links.push(
      link({
        organisationId: 'harbour',
        traineeId: 'priya',
        sequence,
        entryId: `entry ${sequence}`,
        entryVersion: 1,
        signed: canonicalise({ minutes: 30 * sequence }),
        statement: 'I declare.',
        signerId: 'sam',
        signedAt: new Date(Date.UTC(2026, 4, sequence)),
        previousHash: links.at(-1)?.hash ?? NOTHING,
      }),
    );
  }
  return links;
}

describe('the chain', () => {
  test('an untouched chain holds, and says its head', () => {
    const links = chain(5);
    expect(verifyChain(links)).toEqual({ holds: true, head: links[4]!.hash });
    expect(verifyChain([])).toEqual({ holds: true, head: NOTHING });
  });

  const changes: [string, Partial<Link>][] = [
    ['more minutes', { signed: canonicalise({ minutes: 600 }) }],
    ['another statement', { statement: 'I do not declare.' }],
    ['another signer', { signerId: 'jo' }],
    ['another time', { signedAt: new Date(0) }],
    ['another entry', { entryId: 'entry 9' }],
    ['another version', { entryVersion: 2 }],
  ];
  test.each(changes)('%s in a row is found at that row', (_, change) => {
    const links = chain(5).map((one) => (one.sequence === 3 ? { ...one, ...change } : one));
    expect(verifyChain(links)).toEqual({ holds: false, sequence: 3, because: 'hash' });
  });

  test('a row that was written anew with its own hash breaks the row after it', () => {
    const links = chain(5);
    links[2] = link({ ...links[2]!, signed: canonicalise({ minutes: 600 }) });
    expect(verifyChain(links)).toEqual({ holds: false, sequence: 4, because: 'previous' });
  });

  test.each([
    ['the first row is missing', (links: Link[]) => links.slice(1), 1],
    ['a row in between is missing', (links: Link[]) => links.filter(({ sequence }) => sequence !== 3), 3],
    ['two rows changed places', ([a, b, ...rest]: Link[]) => [b!, a!, ...rest], 1],
    [
      'a row is another trainee’s',
      (links: Link[]) => links.map((one) => (one.sequence === 2 ? { ...one, traineeId: 'noor' } : one)),
      2,
    ],
    [
      'a row is another organisation’s',
      (links: Link[]) => links.map((one) => (one.sequence === 2 ? { ...one, organisationId: 'north' } : one)),
      2,
    ],
  ])('%s', (_, tamper, sequence) => {
    expect(verifyChain(tamper(chain(4)))).toEqual({ holds: false, sequence, because: 'place' });
  });

  test('the last rows cannot be missed from the rows alone: the head tells', () => {
    const links = chain(3);
    expect(verifyChain(links.slice(0, 2))).toEqual({ holds: true, head: links[1]!.hash });
    expect(links[1]!.hash).not.toBe(sha256(''));
  });
});

test('a link’s hash is taken over its canonical content, whatever else the row carries', () => {
  const [one] = chain(1);
  const { hash, signedAt, ...content } = one!;
  expect(hash).toBe(sha256(canonicalise({ ...content, signedAt: signedAt.toISOString() })));
  expect(hashOf({ ...one!, id: 'x' } as Link)).toBe(hash);
});
