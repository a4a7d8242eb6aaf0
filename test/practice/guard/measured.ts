import type { Finding } from '../../../src/practice/guard/finding';

export type Sentence = { text: string; marks: { kind: string; quote: string }[] };
export type Count = { marked: number; found: number; flagged: number; right: number };

/**
 * What a check finds in labelled sentences: `marked` words and those `found` of them give recall; `flagged` words and
 * those `right` of them give precision. A mark is found, and a flag is right, where the two overlap.
 */
export function count(sentences: Sentence[], find: (text: string) => Finding[]) {
  const kinds = new Map<string, Count>();
  const missed: string[] = [];
  const wrong: string[] = [];
  const of = (kind: string) => {
    const known = kinds.get(kind) ?? { marked: 0, found: 0, flagged: 0, right: 0 };
    kinds.set(kind, known);
    return known;
  };
  for (const { text, marks } of sentences) {
    const found = find(text);
    const places = marks.map(({ kind, quote }) => ({
      kind,
      start: text.indexOf(quote),
      end: text.indexOf(quote) + quote.length,
      quote,
    }));
    const meet = (one: { start: number; end: number }, other: { start: number; end: number }) =>
      one.start < other.end && other.start < one.end;
    for (const mark of places) {
      of(mark.kind).marked += 1;
      if (found.some((one) => meet(one, mark))) of(mark.kind).found += 1;
      else missed.push(`${mark.kind} "${mark.quote}" in: ${text}`);
    }
    for (const one of found) {
      of(one.kind).flagged += 1;
      if (places.some((mark) => meet(one, mark))) of(one.kind).right += 1;
      else wrong.push(`${one.kind} "${one.quote}" in: ${text}`);
    }
  }
  return { kinds, missed, wrong };
}
