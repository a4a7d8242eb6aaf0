/** A text as it is, in a pattern. */
export const literally = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');

/** Any of these words, as they are and with a capital letter. */
export function either(words: readonly string[]): string {
  const both = words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]);
  return [...new Set(both)].join('|');
}

/** Any of these names as words of their own, whatever their capital letters. */
export const anyOf = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(literally).join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'giu');

/** Scripts that do not part words: a name may stand anywhere in them. */
const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;

/** Any of these names in scripts without capital letters, with what some of them write before or after a name. */
export function anyInOtherScripts(names: readonly string[]): RegExp {
  const within = names.filter((name) => unparted.test(name)).map(literally);
  const apart = names.filter((name) => !unparted.test(name)).map(literally);
  const word = `(?<![\\p{L}\\p{M}])(?:[והבלמשכ]|و|ل|ب)?(?<it>${apart.join('|') || '(?!)'})(?:র|এর|কে|ের|ਨੂੰ)?(?![\\p{L}\\p{M}])`;
  return new RegExp([word, ...within].join('|'), 'gu');
}
