/** A part of an agreement: paragraphs, and what stands over them. */
export type Block = { heading: string | null; paragraphs: string[] };

/** The end of a sentence, in any script. */
const SENTENCE_END = /[\p{Po}:]$/u;

/** Parts are set apart by an empty line; a first line that is no sentence stands over the rest of its part. */
export function blocksOf(text: string): Block[] {
  const parts = text.split(/\n\s*\n/).map((part) =>
    part
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const [first = '', ...rest] = lines;
      const headed = rest.length > 0 && !SENTENCE_END.test(first);
      return headed ? { heading: first, paragraphs: rest } : { heading: null, paragraphs: lines };
    });
}
