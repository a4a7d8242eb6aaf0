/** A run of words that two texts share, or that only one of them has. */
export type Word = { change: 'same' | 'added' | 'removed'; text: string };

/** Above this many comparisons the differing middle is told as a whole: one text taken out, the other put in. */
const MOST = 4_000_000;

/** What turns one text into another, word by word, with the fewest words changed. White space goes with its word. */
export function wordDiff(before: string, after: string): Word[] {
  const [one, other] = [wordsIn(before), wordsIn(after)];
  const start = sameFrom(one, other);
  const end = sameFrom(one.slice(start).reverse(), other.slice(start).reverse());
  const middle = compare(one.slice(start, one.length - end), other.slice(start, other.length - end));
  return joined([
    ...one.slice(0, start).map((text): Word => ({ change: 'same', text })),
    ...middle,
    ...one.slice(one.length - end).map((text): Word => ({ change: 'same', text })),
  ]);
}

const wordsIn = (text: string): string[] => text.match(/\s*\S+|\s+$/g) ?? [];

function sameFrom(one: string[], other: string[]): number {
  const differs = one.findIndex((word, index) => word !== other[index]);
  return differs < 0 ? one.length : differs;
}

function compare(one: string[], other: string[]): Word[] {
  if (one.length * other.length > MOST) return replaced(one, other);
  const lengths = commonLengths(one, other);
  const words: Word[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      words.push({ change: 'same', text: one[i] ?? '' });
      i += 1;
      j += 1;
    } else if (at(lengths, other.length, i + 1, j) >= at(lengths, other.length, i, j + 1))
      words.push({ change: 'removed', text: one[i++] ?? '' });
    else words.push({ change: 'added', text: other[j++] ?? '' });
  }
  return [...words, ...replaced(one.slice(i), other.slice(j))];
}

const replaced = (one: string[], other: string[]): Word[] => [
  ...one.map((text): Word => ({ change: 'removed', text })),
  ...other.map((text): Word => ({ change: 'added', text })),
];

/** How many words the rests of both texts have in common, from every pair of places. */
function commonLengths(one: string[], other: string[]): Uint16Array {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        one[i] === other[j]
          ? at(lengths, other.length, i + 1, j + 1) + 1
          : Math.max(at(lengths, other.length, i + 1, j), at(lengths, other.length, i, j + 1));
  return lengths;
}

const at = (lengths: Uint16Array, width: number, i: number, j: number): number =>
  lengths[i * (width + 1) + j] ?? 0;

/** Runs of the same kind as one; what was taken out stands before what was put in. */
function joined(words: Word[]): Word[] {
  const runs: Word[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.change === word.change) last.text += word.text;
    else runs.push({ ...word });
  }
  return runs;
}
