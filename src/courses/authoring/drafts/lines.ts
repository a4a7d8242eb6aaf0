/** Pairs as authors type them, one on each line: "drift: small steps over a line". */
export type Pair = [name: string, words: string];

/** What was typed, or the number of the first line that is not a pair. */
export type ReadPairs = { pairs: Pair[]; wrongLine: null } | { pairs: null; wrongLine: number };

/** Reads pairs; the first colon followed by a space parts a line. Empty lines say nothing. */
export function readPairs(text: string, parting = ': '): ReadPairs {
  const pairs: Pair[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = line.indexOf(parting);
    const pair: Pair = [line.slice(0, at).trim(), line.slice(at + parting.length).trim()];
    if (at < 0 || !pair[0] || !pair[1]) return { pairs: null, wrongLine: index + 1 };
    pairs.push(pair);
  }
  return { pairs, wrongLine: null };
}

/** The pairs as they were typed. */
export const writePairs = (pairs: readonly Pair[], parting = ': '): string =>
  pairs.map((pair) => pair.join(parting)).join('\n');
