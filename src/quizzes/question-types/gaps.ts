const GAP = /\{\{([^{}]*)\}\}/;

/** A piece of a text: words, or the gap between them. */
export type Piece = { text: string; gap: string | null };

/** Plain text, cut into paragraphs where its lines are empty and into pieces at its gaps, `{{key}}`. */
export const piecesOf = (text: string): Piece[][] =>
  text.split(/\n\s*\n/).map((paragraph) =>
    paragraph
      .split(GAP)
      .map((piece, index) => (index % 2 === 1 ? { text: '', gap: piece.trim() } : { text: piece, gap: null }))
      .filter(({ text, gap }) => text !== '' || gap !== null),
  );

/** The keys of the gaps in the order in which the text has them. */
export const gapsIn = (text: string): string[] =>
  piecesOf(text).flatMap((pieces) => pieces.flatMap(({ gap }) => (gap === null ? [] : [gap])));
