import { openSync } from 'fontkit';
import { printable } from './printable';

/**
 * The faces that print is set in, by weight. Every family comes in both weights, so that no font installed on the
 * machine is ever the nearer match: what is printed does not depend on where.
 */
const faces = {
  regular: [
    '@expo-google-fonts/fraunces/400Regular/Fraunces_400Regular.ttf',
    '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
    '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
    '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  ],
  semibold: [
    '@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf',
    '@expo-google-fonts/atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
    '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
    '@expo-google-fonts/noto-sans-devanagari/600SemiBold/NotoSansDevanagari_600SemiBold.ttf',
    '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
  ],
};

/** Where the font files lie. */
export const fontFiles: string[] = Object.values(faces)
  .flat()
  .map((file) => require.resolve(file));

/** Joiners, variation selectors and the like, which are not drawn. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;

let covered: Set<number>[] | undefined;

const coverage = (): Set<number>[] =>
  (covered ??= Object.values(faces).map(
    (files) => new Set(files.flatMap((file) => openSync(require.resolve(file)).characterSet)),
  ));

/**
 * The characters of a text that no face can draw, each once, in order. What has any of them is
 * refused by the printer, so ask first. Expects text that `printable` has been through.
 */
export function uncoveredCharacters(text: string): string[] {
  const drawn = (character: string) =>
    invisible.test(character) || coverage().every((weight) => weight.has(character.codePointAt(0) ?? 0));
  return [...new Set(text)].filter((character) => !drawn(character));
}

/** What stands for a character that no face can draw. */
const STAND_IN = '\uFFFD';

/** A text as it can be printed, line by line: what no face can draw is a question mark in a diamond, what is hidden is left out. */
export function drawable(text: string): string {
  const lines = text.split('\n').map(printable);
  const undrawn = new Set(uncoveredCharacters(lines.join('')));
  const shown = lines.map((line) => [...line].map((one) => (undrawn.has(one) ? STAND_IN : one)).join(''));
  return shown.join('\n');
}
