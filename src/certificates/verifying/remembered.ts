import { locale } from '../../shared/text';

const KEPT = 5_000;

/** The same words for the same thing, worked out once in each language; for what is said over and over again. */
export function remembered<Thing extends string | number>(
  say: (thing: Thing) => string,
): (thing: Thing) => string {
  const known = new Map<string, string>();
  return (thing) => {
    const key = `${locale()} ${thing}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const words = say(thing);
    if (known.size >= KEPT) known.clear();
    known.set(key, words);
    return words;
  };
}
