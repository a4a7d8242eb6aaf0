type Renaming = { from: string; to: string; apartFrom: readonly string[] };

/**
 * Says texts about somebody who has another name now. Other names in them (`apartFrom`) stay what they are, though
 * somebody called Al is certified by an Alliance. Where the old name is a word of its own in any of the texts, what only
 * has its letters is not the name; or else it may have an ending, or no space beside it, and goes all the same.
 */
export function renamed(texts: readonly string[], { from, to, apartFrom }: Renaming) {
  const others = apartFrom
    .filter((one) => !from.includes(one))
    .sort((one, other) => other.length - one.length);
  const word = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${literally(from)}(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
  const partsOf = (text: string) =>
    others.length > 0 ? text.split(new RegExp(`(${others.map(literally).join('|')})`)) : [text];
  const isOther = (at: number) => at % 2 === 1;
  const isWord = texts.some((text) =>
    partsOf(text).some((part, at) => !isOther(at) && part.search(word) >= 0),
  );
  const anew = (part: string) => part.replaceAll(isWord ? word : from, () => to);
  return (text: string): string =>
    partsOf(text)
      .map((part, at) => (isOther(at) ? part : anew(part)))
      .join('');
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
