import { broken, ideographs } from './breaking';

/** What is known of typefaces: which draw a text, and how wide they set it at most, in em. */
export type Typefaces<Family extends string = string> = {
  familiesFor(text: string, wanted: Family): Family[];
  widthOf(text: string, among: readonly Family[], weight: Weight): number;
};
export type Weight = 400 | 600;

/** Words as they are to be set: in which family, how large beside the rest of their place, how much air below (em). */
export type Words<Family extends string = string> = {
  words: string;
  family: Family;
  weight: Weight;
  scale: number;
  below: number;
};

/** Words that were measured: their families, and each word's width in em. */
export type Measured = {
  words: string[];
  widths: number[];
  families: string[];
  space: number;
  /** From line to line, in em; scripts that reach far up and down need more. */
  pitch: number;
  of: (text: string) => number;
};

/** Words as they are set: broken so that no part is wider than a line, and how many lines they take at most. */
export type Set = { text: string; lines: number };

/** Millimetres in a point. */
export const POINT = 25.4 / 72;

const tallScripts = [
  ...['Arabic', 'Devanagari', 'Bengali', 'Tamil', 'Thai', 'Gujarati', 'Gurmukhi', 'Telugu', 'Kannada'],
  ...['Malayalam', 'Sinhala', 'Khmer', 'Lao', 'Myanmar', 'Oriya'],
];
const tall = new RegExp(
  `[${tallScripts.map((script) => `\\p{Script=${script}}`).join('')}\\u0300-\\u036f]`,
  'u',
);

/** Words measured lately, by the typefaces they were measured in: most stand on every certificate of an organisation. */
const lately = new WeakMap<object, Map<string, Measured>>();
const KEPT = 500;

/** Words as they were measured. */
export function measured<Family extends string>(
  words: Words<Family>,
  typefaces: Typefaces<Family>,
): Measured {
  const known = lately.get(typefaces) ?? new Map<string, Measured>();
  lately.set(typefaces, known);
  const key = `${words.weight} ${words.family} ${words.words}`;
  const own = known.get(key) ?? measure(words, typefaces);
  known.delete(key);
  known.set(key, own);
  if (known.size > KEPT) known.delete(known.keys().next().value ?? '');
  return own;
}

function measure<Family extends string>(
  { words, family, weight }: Words<Family>,
  typefaces: Typefaces<Family>,
): Measured {
  const families = typefaces.familiesFor(words, family);
  const of = (text: string) => typefaces.widthOf(text, families, weight);
  const parts = words.split(' ');
  return {
    words: parts,
    widths: parts.map(of),
    families,
    space: of(' ') || 0.3,
    pitch: tall.test(words) ? 1.6 : 1.28,
    of,
  };
}

/** How words stand on lines so wide (in em of their own size). */
export function set(measured: Measured, width: number): Set {
  const texts: string[] = [];
  let [lines, used] = [1, 0];
  measured.words.forEach((word, at) => {
    const own = measured.widths[at] ?? 0;
    const parts = own <= width && !ideographs.test(word) ? [word] : broken(word, width, measured.of);
    parts.forEach((part, nth) => {
      const before = nth === 0 && at > 0 ? measured.space : 0;
      const length = parts.length === 1 ? own : measured.of(part);
      if (used > 0 && used + before + length > width) [lines, used] = [lines + 1, length];
      else used += before + length;
    });
    texts.push(parts.join('\u200b'));
  });
  return { text: texts.join(' '), lines };
}

const NARROWER = 0.98;
/** Letters that are joined take far less than they were measured, so where their lines end is not known. */
const joined = /\p{Script=Arabic}/u;

/** The narrowest lines (in em) on which words take no more lines and are broken nowhere else: no word is left alone. */
export function evenly(measured: Measured, width: number): number {
  const whole = set(measured, width);
  if (whole.lines === 1 || joined.test(whole.text)) return width;
  let even = width;
  for (let tried = width * NARROWER; tried > 0; tried *= NARROWER) {
    const { text, lines } = set(measured, tried);
    if (lines > whole.lines || text !== whole.text) break;
    even = tried;
  }
  return even;
}

/** How tall lines are together, in em: the first and last reach no further than one em. */
export const heightOf = (lines: number, pitch: number): number => 1 + (lines - 1) * pitch;

/** Points: the smallest that anything is printed, however much of it there is. */
export const SMALLEST = 3.4;
const STEP = 0.94;

/**
 * The largest size in points, from `largest` down, at which something is no taller than its place; `tall` says how tall
 * it is at a size, in points. Null when it is too much even at the smallest.
 */
export function sizeThatFits(
  largest: number,
  room: number,
  tall: (size: number) => number,
  smallest = SMALLEST,
): number | null {
  for (let size = largest; size >= smallest; size *= STEP) {
    const rounded = Math.floor(size * 100) / 100;
    if (tall(rounded) <= room) return rounded;
  }
  return null;
}
