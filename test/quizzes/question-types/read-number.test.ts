import fc from 'fast-check';
import { readNumber } from '../../../src/quizzes/question-types/read-number';

test.each([
  ['12', [12]],
  ['7.5', [7.5]],
  ['7,5', [7.5]],
  ['.5', [0.5]],
  [',5', [0.5]],
  ['5.', [5]],
  ['007', [7]],
  ['+3', [3]],
  ['  42  ', [42]],
  ['1e3', [1000]],
])('%s is a number', (typed, readings) => expect(readNumber(typed)).toEqual(readings));

test.each(['-3', '- 3', '−3', '–3', '—3', '‐3', '‑3', '‒3', '－3', '﹣3', '\u200e-3', '\u061c-3'])(
  '"%s" is minus three',
  (typed) => expect(readNumber(typed)).toEqual([-3]),
);

test('minus nothing is nothing', () => expect(readNumber('−0')).toEqual([0]));

test.each([
  ['Arabic-Indic', '١٢٫٥', [12.5]],
  ['Arabic-Indic with thousands', '١٬٢٣٤', [1234]],
  ['Persian', '۱۲٫۵', [12.5]],
  ['Devanagari', '१२.५', [12.5]],
  ['Bengali', '১২,৫', [12.5]],
  ['Thai', '๑๒.๕', [12.5]],
  ['full-width', '１２．５', [12.5]],
  ['Adlam', '𞥑𞥒', [12]],
])('%s digits are digits', (_, typed, readings) => expect(readNumber(typed)).toEqual(readings));

test.each([
  ['1,234,567', [1_234_567]],
  ['1.234.567', [1_234_567]],
  ['1 234 567', [1_234_567]],
  ['1\u00a0234', [1234]],
  ['1\u202f234,5', [1234.5]],
  ['1’234.5', [1234.5]],
  ["1'234", [1234]],
  ['1,234.5', [1234.5]],
  ['1.234,5', [1234.5]],
  ['12,34,567', [1_234_567]],
])('%s has its thousands apart', (typed, readings) => expect(readNumber(typed)).toEqual(readings));

test.each([
  ['1,500', [1.5, 1500]],
  ['1.500', [1.5, 1500]],
  ['0.500', [0.5]],
  ['1.50', [1.5]],
])('%s can be read in every way in which people write', (typed, readings) =>
  expect(readNumber(typed)).toEqual(readings),
);

test.each([
  '',
  ' ',
  '-',
  ',',
  'twelve',
  '12 or 13',
  '1.2.3',
  '1,2,3',
  '--3',
  '1/2',
  '1 2',
  '1e999',
  '٣a',
  'Infinity',
  '0x10',
])('"%s" is no number', (typed) => expect(readNumber(typed)).toEqual([]));

test.each([
  ['12 minutes', 'minutes', [12]],
  ['12 Minutes', 'minutes', [12]],
  ['12%', '%', [12]],
  ['12 hours', 'minutes', []],
  ['minutes', 'minutes', []],
])('%s, where %s are counted', (typed, unit, readings) => expect(readNumber(typed, unit)).toEqual(readings));

const zeros = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xe50, 0x1040, 0x17e0, 0xff10, 0x1d7ce,
];

test('a number is the same in the digits of every script, and with either sign for decimals', () => {
  const inScript = (text: string, zero: number) =>
    text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999, max: 999_999 }),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom(...zeros),
      fc.constantFrom('.', ','),
      (whole, hundredths, zero, sign) => {
        const typed = `${whole}${sign}${String(hundredths).padStart(2, '0')}`;
        expect(readNumber(inScript(typed, zero))).toEqual([Number(typed.replace(',', '.'))]);
      },
    ),
  );
});

test('what the program writes it can read', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (number) => {
      expect(readNumber(String(number))).toContain(number + 0);
    }),
  );
});
