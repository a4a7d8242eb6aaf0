import fc from 'fast-check';
import { makeCode, readCode } from '../../src/certificates/verifying/code';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = fc.constant(null).map(() => makeCode());
const bare = (text: string) => text.replaceAll('-', '');

test('a code is twelve random characters and one that checks them, in groups of four', () => {
  expect(makeCode()).toMatch(
    /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/,
  );
  expect(new Set(Array.from({ length: 1000 }, makeCode)).size).toBe(1000);
});

test('every character of the alphabet comes up in every random place', () => {
  const made = Array.from({ length: 3000 }, () => bare(makeCode()));
  for (let place = 0; place < 13; place++) expect(new Set(made.map((one) => one[place])).size).toBe(32);
});

test('a code is read as it was made', () => {
  fc.assert(fc.property(code, (made) => expect(readCode(made)).toEqual({ kind: 'code', code: made })));
});

test('a code is read however people type it', () => {
  fc.assert(
    fc.property(code, (made) => {
      const loose = bare(made).replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase();
      const spoken = made.replaceAll('-', ' – ').replaceAll('1', 'I').replaceAll('0', 'O');
      const pasted = `  https://cairn.example/v/${made.toLowerCase()}?from=paper#top `;
      const file = `https://cairn.example/v/${made}/certificate.pdf`;
      const wide = [...made]
        .map((c) => (c === '-' ? c : String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)))
        .join('');
      for (const typed of [loose, spoken, pasted, file, wide])
        expect(readCode(typed)).toEqual({ kind: 'code', code: made });
    }),
  );
});

test('one wrong character is always noticed', () => {
  fc.assert(
    fc.property(code, fc.nat(12), fc.nat(31), (made, place, other) => {
      const characters = [...bare(made)];
      fc.pre(characters[place] !== alphabet[other]);
      characters[place] = alphabet.charAt(other);
      expect(readCode(characters.join(''))).toEqual({ kind: 'mistyped' });
    }),
    { numRuns: 2000 },
  );
});

test('two characters that have changed places are always noticed, neighbours or not', () => {
  fc.assert(
    fc.property(code, fc.nat(12), fc.nat(12), (made, one, other) => {
      const characters = [...bare(made)];
      fc.pre(characters[one] !== characters[other]);
      [characters[one], characters[other]] = [characters[other]!, characters[one]!];
      expect(readCode(characters.join(''))).toEqual({ kind: 'mistyped' });
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['', { kind: 'not-a-code' }],
  ['hello there, I have a question', { kind: 'not-a-code' }],
  ['<script>alert(1)</script>', { kind: 'not-a-code' }],
  ['../../etc/passwd', { kind: 'not-a-code' }],
  ['ABCD-EFGH', { kind: 'wrong-length', length: 8 }],
  ['ABCD-EFGH-JKMN-PQ', { kind: 'wrong-length', length: 14 }],
  ['UUUU-UUUU-UUUU-U', { kind: 'mistyped' }],
  ['x'.repeat(5000), { kind: 'not-a-code' }],
])('%# is no code', (typed, expected) => {
  expect(readCode(typed)).toEqual(expected);
});

test('whatever is typed is answered', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => expect(readCode(typed).kind).toBeTruthy()));
});
