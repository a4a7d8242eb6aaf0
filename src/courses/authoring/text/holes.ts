/**
 * What a text leaves open until somebody reads it, since it differs by organisation and may change: its own policies
 * and its recordings. Markdown cannot hold U+0000, so nothing that an author types looks like a hole.
 */
const MARK = '\u0000';

export type HoleKind = 'policy' | 'policy-inline' | 'recording';
export type Hole = { kind: HoleKind; name: string };

/** A hole as it stands in the HTML. Names are of letters, digits, dashes and underscores. */
export const hole = (kind: HoleKind, name: string): string => `${MARK}${kind}:${name}${MARK}`;

/** The holes of a text, in their order. */
export const holesIn = (html: string): Hole[] =>
  html
    .split(MARK)
    .filter((_, index) => index % 2 === 1)
    .map(read);

/** The text with every hole filled. */
export const filled = (html: string, fill: (hole: Hole) => string): string =>
  html
    .split(MARK)
    .map((piece, index) => (index % 2 === 1 ? fill(read(piece)) : piece))
    .join('');

function read(piece: string): Hole {
  const [kind, name = ''] = piece.split(':');
  return { kind: kind as HoleKind, name };
}
