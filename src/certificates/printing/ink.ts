type Colour = [red: number, green: number, blue: number];

const WHITE = '#ffffff';
const SLATE = '#1d282e';

const parts = (hex: string): Colour => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** Relative luminance as WCAG has it, of `#rrggbb`. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = parts(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast between two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What words in a colour need on white paper: they are no smaller than ordinary text. */
export const ENOUGH = 4.5;

/** The contrast of a colour with the paper. */
export const onPaper = (colour: string): number => contrast(colour, WHITE);

/** The colour that is read best on this one. */
export const lightOn = (colour: string): string =>
  contrast(WHITE, colour) >= contrast(SLATE, colour) ? WHITE : SLATE;
