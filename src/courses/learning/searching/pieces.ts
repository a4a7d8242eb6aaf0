/** A piece of an excerpt; marked where it is what was looked for. */
export type Piece = { text: string; marked: boolean };

/** An excerpt in pieces: what stands between the two marks was looked for. */
export const piecesOf = (excerpt: string): Piece[] =>
  excerpt
    .split(/(\u0002[^\u0003]*\u0003)/)
    .filter((text) => text !== '')
    .map((text) => ({ text: text.replace(/[\u0002\u0003]/g, ''), marked: text.startsWith('\u0002') }));
