import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that nothing can be misread and nothing spells a word. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_SYMBOLS = 12;
/** Characters of a code, without its dashes. */
export const CODE_LENGTH = RANDOM_SYMBOLS + 1;

/** A new code: 60 random bits and a check character, grouped for reading aloud (`XXXX-XXXX-XXXX-X`). */
export function makeCode(): string {
  const symbols = [...randomBytes(RANDOM_SYMBOLS)].map((byte) => byte & 31);
  return codeOf(symbols);
}

/** The random symbols of a code, each a number below 32. What is no code is refused. */
export function symbolsOf(code: string): number[] {
  const symbols = [...code.replaceAll('-', '')].map((character) => alphabet.indexOf(character));
  if (symbols.length !== CODE_LENGTH || symbols.includes(-1) || !checks(symbols))
    throw new RangeError(`${code} is not a code`);
  return symbols.slice(0, RANDOM_SYMBOLS);
}

/** The code that has these random symbols, with its check character. */
export const codeOf = (symbols: number[]): string => grouped([...symbols, checkSymbol(symbols)]);

/** What somebody typed where a code is asked for. */
export type ReadCode =
  | { kind: 'code'; code: string }
  /** As long as a code, but a character is wrong or two have changed places. */
  | { kind: 'mistyped' }
  | { kind: 'wrong-length'; length: number }
  | { kind: 'not-a-code' };

/**
 * Reads a code as people type and paste it: in lower case, with spaces or without dashes, with O for 0 and I or L for
 * 1, or inside the whole address of a verification page.
 */
export function readCode(typed: string): ReadCode {
  const characters = withinAddress(typed.slice(0, 2000).normalize('NFKC').toUpperCase())
    .replace(/[\s\p{Pd}_.,:;·'"]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (!/^[0-9A-Z]{8,16}$/.test(characters)) return { kind: 'not-a-code' };
  if (characters.length !== CODE_LENGTH) return { kind: 'wrong-length', length: characters.length };
  const symbols = [...characters].map((character) => alphabet.indexOf(character));
  if (symbols.includes(-1) || !checks(symbols)) return { kind: 'mistyped' };
  return { kind: 'code', code: grouped(symbols) };
}

/** Where anybody can check the certificate with this code. */
export const verificationPath = (code: string): string => `/v/${code}`;

const withinAddress = (text: string): string => /\/V\/([^/?#\s]*)/.exec(text)?.[1] ?? text;

const grouped = (symbols: number[]): string =>
  symbols
    .map((symbol) => alphabet.charAt(symbol))
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

const checks = (symbols: number[]): boolean =>
  checkSymbol(symbols.slice(0, RANDOM_SYMBOLS)) === symbols[RANDOM_SYMBOLS];

/**
 * A weighted sum in the field of 32 elements. Every place has a weight of its own, so one wrong character and any two
 * that have changed places are always noticed.
 */
const checkSymbol = (symbols: number[]): number =>
  symbols.reduce((sum, symbol, place) => sum ^ times(symbol, powersOfTwo[place + 1] ?? 0), 0);

const double = (element: number): number => (element & 16 ? (element << 1) ^ 0b100101 : element << 1);

const powersOfTwo = Array.from({ length: RANDOM_SYMBOLS + 1 }).reduce<number[]>(
  (powers) => [...powers, double(powers.at(-1) ?? 1)],
  [1],
);

function times(a: number, b: number): number {
  let product = 0;
  for (let [left, right] = [a, b]; right > 0; [left, right] = [double(left), right >> 1]) {
    if (right & 1) product ^= left;
  }
  return product;
}
