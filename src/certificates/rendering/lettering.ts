/** A line of words in a picture of ours: places and sizes in the units of its view box. */
export type Lettering = {
  x: number;
  y: number;
  size: number;
  weight: number;
  fill: string;
  family: 'Fraunces' | 'Atkinson Hyperlegible Next';
  text: string;
};

/** Scripts in which letters and signs make shapes together; a picture that is written from the right has none of them. */
const joined =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Oriya}]/u;
const lines = /<text ([^>]*)>([^<]*)<\/text>/g;
const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Whether a picture has words that only a printer sets rightly. */
export const needsLettering = (svg: string): boolean => joined.test(svg) && !svg.includes('direction="rtl"');

/** The lines of words in a picture. */
export const letteringOf = (svg: string): Lettering[] =>
  [...svg.matchAll(lines)].map(([, said = '', words = '']) => {
    const is = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(said)?.[1];
    return {
      x: Number(is('x')),
      y: Number(is('y')),
      size: Number(is('font-size')),
      weight: Number(is('font-weight') ?? 400),
      fill: is('fill') ?? '#1d282e',
      family: is('font-family')?.startsWith('Fraunces') ? 'Fraunces' : 'Atkinson Hyperlegible Next',
      text: words.replace(/&(#?\w+);/g, (found, name: string) => characters[name] ?? found),
    };
  });

/** The size of a picture, from its view box. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** A picture with outlines, an SVG as large as itself, in place of its words. */
export function withOutlines(svg: string, outlines: string): string {
  const { width, height } = sizeOf(svg);
  const opening = `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const inner = outlines.replace(/^<svg class="typst-doc"[^>]*?(?= xmlns)/, opening);
  return svg.replace(lines, '').replace(/<\/svg>\s*$/, () => `${inner}</svg>`);
}
