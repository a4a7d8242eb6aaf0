import { type Font, openSync } from 'fontkit';
import { families, type Family, large, signs } from './families';
import { printable } from './printable';
import { widenedBy } from './joining';

type Weight = 400 | 600;

const fileOf = (family: Family, weight: Weight): string => {
  const [folder, name] = families[family];
  const style = weight === 400 ? '400Regular' : family === 'Amiri' ? '700Bold' : '600SemiBold';
  return require.resolve(`@expo-google-fonts/${folder}/${style}/${name}_${style}.ttf`);
};

const isLarge = (family: Family): boolean => family in large;
const names = Object.keys(families) as Family[];
const both = (family: Family): string[] => [fileOf(family, 400), fileOf(family, 600)];

/** Where the font files lie that any text may need. */
export const fontFiles: string[] = names.filter((family) => !isLarge(family)).flatMap(both);

/** Where all font files lie, the large ones too. */
export const everyFontFile: string[] = names.flatMap(both);

/** Whether a text has any sign that only a large font can draw. */
export const needsLargeFonts = (text: string): boolean => Object.values(large).some((of) => of.test(text));

/** Where the font files lie that draw a text with these families wanted; no others, because each one named is read. */
export const fontFilesFor = (text: string, wanted: readonly Family[]): string[] => [
  ...new Set(wanted.flatMap((family) => familiesFor(text, family)).flatMap(both)),
];

/** A font as it is measured: widths in em by character, null for one it cannot draw. */
class Face {
  private readonly widths = new Map<string, number | null>();
  private opened: Font | undefined;

  constructor(private readonly file: string) {}

  widthOf(character: string): number | null {
    const known = this.widths.get(character);
    if (known !== undefined) return known;
    const width = this.measured(character.codePointAt(0) ?? 0);
    this.widths.set(character, width);
    return width;
  }

  private measured(codePoint: number): number | null {
    const font = (this.opened ??= openSync(this.file));
    if (!font.hasGlyphForCodePoint(codePoint)) return null;
    return font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
  }
}

const faces = Object.fromEntries(
  names.map((family) => [family, { 400: new Face(fileOf(family, 400)), 600: new Face(fileOf(family, 600)) }]),
) as Record<Family, Record<Weight, Face>>;

/** Whether a family draws a character in both weights; a font is only opened for what it is there for. */
function draws(family: Family, character: string): boolean {
  if (signs[family]?.test(character) === false) return false;
  return faces[family][400].widthOf(character) !== null && faces[family][600].widthOf(character) !== null;
}

/** Joiners, variation selectors and the like, which are not drawn. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;

/** Only Noto sets accents where no ready-made letter exists (the Yoruba ọ̀), so words with any are set in it. */
const accents = /[\u0300-\u036f]/;

/**
 * The families that draw a text, the wanted one first and no other that is not needed: one that is named costs time.
 * Expects text that `printable` has been through.
 */
export function familiesFor(text: string, wanted: Family): Family[] {
  const order = [...(accents.test(text) ? ['Noto Sans' as const] : []), wanted, ...names];
  const needed = new Set<Family>();
  for (const character of text) {
    if (invisible.test(character) || [...needed].some((family) => draws(family, character))) continue;
    const family = order.find((candidate) => draws(candidate, character));
    if (family) needed.add(family);
  }
  if (needed.size === 0) return [wanted];
  return order.filter((family, at) => needed.has(family) && order.indexOf(family) === at);
}

/** How wide a text is set at most, in em: its letters beside each other, and what may part them. */
export function widthOf(text: string, among: readonly Family[], weight: Weight): number {
  let width = widenedBy(text);
  for (const character of text) {
    if (invisible.test(character)) continue;
    for (const family of among) {
      const own = faces[family][weight].widthOf(character);
      if (own === null) continue;
      width += own;
      break;
    }
  }
  return width;
}

/**
 * The characters of a text that no face can draw, each once, in order. What has any of them is
 * refused by the printer, so ask first. Expects text that `printable` has been through.
 */
export function uncoveredCharacters(text: string): string[] {
  const drawn = (character: string) =>
    invisible.test(character) || names.some((family) => draws(family, character));
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
