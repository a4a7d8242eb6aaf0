/** Uniform numbers from 0 up to 1, the same ones for the same seed for ever: mulberry32 by Tommy Ettinger. */
function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same things in another order, decided by the seed alone (Fisher and Yates). */
export function shuffle<T>(things: readonly T[], seed: number): T[] {
  const next = numbersFrom(seed);
  const left = [...things];
  return things.flatMap(() => left.splice(Math.floor(next() * left.length), 1));
}

/** A seed of its own for a part of something seeded, such as the options of one question (FNV-1a). */
export const seedOf = (seed: number, part: string): number =>
  [...part].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), seed ^ 0x811c9dc5);
