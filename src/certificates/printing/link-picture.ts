import { broken, cairn, cut, escaped } from './drawing';

/** What the picture of a link says. */
export interface LinkPicture {
  /** What it is: "Certificate". */
  heading: string;
  programme: string;
  organisation: string;
  /** What the link is good for. */
  invitation: string;
  dir: 'ltr' | 'rtl';
}

/** What messengers ask for. */
export const linkPictureSize = { width: 1200, height: 630 };

const { width, height } = linkPictureSize;
const [margin, picture] = [90, 300];

/** Signs that are as wide as they are tall. */
const wide = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/;

/**
 * The picture that messengers and social networks show beside a link, as SVG. They keep it, so it says nothing that
 * changes and names no person.
 */
export function linkPicture({ heading, programme, organisation, invitation, dir }: LinkPicture): string {
  const rtl = dir === 'rtl';
  const x = rtl ? width - margin - picture - 70 : margin + picture + 70;
  const lines = broken(programme, wide.test(programme) ? 9 : 19, 3);
  const top = height / 2 - lines.length * 38 - 30;
  const foot = top + lines.length * 76;
  const line = (y: number, style: string, words: string) =>
    `<text x="${x}" y="${y}" ${style}>${escaped(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" direction="${dir}">`,
    `<rect width="${width}" height="${height}" fill="#fbfaf5"/>`,
    `<rect y="${height - 18}" width="${width}" height="18" fill="#3b5733"/>`,
    `<g transform="translate(${rtl ? width - margin - picture : margin} ${(height - picture) / 2}) scale(${picture / 100})">${cairn('solid')}</g>`,
    '<g fill="#1d282e" font-family="\'Atkinson Hyperlegible Next\', \'Noto Sans\', sans-serif">',
    line(top, 'font-size="34" fill="#4c5a61"', heading),
    ...lines.map((words, at) =>
      line(
        top + 72 + at * 76,
        'font-family="Fraunces, \'Noto Sans\', serif" font-size="68" font-weight="600"',
        words,
      ),
    ),
    line(foot + 56, 'font-size="36"', cut(organisation, wide.test(organisation) ? 18 : 36)),
    line(foot + 112, 'font-size="28" fill="#3b5733" font-weight="600"', invitation),
    '</g>',
    '</svg>',
  ].join('\n');
}
