import { broken, cairn, cut, escaped, type Mark } from './drawing';

/** What a badge says. `mark` draws the cairn: solid for valid, open for cannot tell, a fallen stone for not valid. */
export interface Badge {
  mark: Mark;
  programme: string;
  organisation: string;
  /** The verdict in a word, as on the verification page. */
  status: string;
  /** One sentence that says all of it, for those who cannot see the picture. */
  description: string;
  locale: string;
  dir: 'ltr' | 'rtl';
}

const [width, height, margin, picture] = [480, 132, 20, 92];
const statusColour: Record<Mark, string> = { solid: '#3b5733', open: '#4c5a61', fallen: '#8c2f22' };

/** Letters of the status that fit a line in full size, and in the smallest. */
const [LETTERS, MOST] = [40, 53];
const sizeOf = (status: string): number =>
  Math.round((16 * 10 * LETTERS) / Math.min(Math.max(status.length, LETTERS), MOST)) / 10;

/** The badge at `/v/:code/badge.svg`: a self-contained SVG picture with a title and a description. */
export function badge(said: Badge): string {
  const rtl = said.dir === 'rtl';
  const x = rtl ? width - margin - picture - margin : margin + picture + margin;
  const lines = broken(said.programme, 24, 2);
  const top = lines.length === 1 ? 50 : 40;
  const line = (y: number, style: string, words: string) =>
    `<text x="${x}" y="${y}" ${style}>${escaped(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description" xml:lang="${escaped(said.locale)}" direction="${said.dir}">`,
    `<title id="title">${escaped(`${said.programme}, ${said.organisation}: ${said.status}`)}</title>`,
    `<desc id="description">${escaped(said.description)}</desc>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="#ffffff" stroke="#c5cdc0"/>`,
    `<g transform="translate(${rtl ? width - margin - picture : margin} ${(height - picture) / 2}) scale(${picture / 100})">${cairn(said.mark)}</g>`,
    '<g fill="#1d282e" font-family="\'Atkinson Hyperlegible Next\', \'Noto Sans\', system-ui, sans-serif">',
    ...lines.map((words, index) =>
      line(
        top + index * 25,
        'font-family="Fraunces, Georgia, serif" font-size="20" font-weight="600"',
        words,
      ),
    ),
    line(top + lines.length * 25 - 2, 'font-size="14" fill="#4c5a61"', cut(said.organisation, 38)),
    line(
      top + lines.length * 25 + 25,
      `font-size="${sizeOf(said.status)}" font-weight="600" fill="${statusColour[said.mark]}"`,
      cut(said.status, MOST),
    ),
    '</g>',
    '</svg>',
  ].join('\n');
}
