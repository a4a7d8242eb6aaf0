/** Where one sentence or thought ends, in the scripts that have a mark for it. */
const ENDING = /[\s.,;:!?…،؛؟۔।॥。、！？]+$/u;

/**
 * What two typed texts have in common when they say the same: compatible forms of a letter are one (NFKC), so are
 * upper and lower case unless they matter, and runs of space; a full stop or other mark at the end does not count.
 * Accents do: "resume" is not "résumé".
 */
export function alike(text: string, { caseSensitive = false } = {}): string {
  const spaced = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const bare = spaced.replace(ENDING, '') || spaced;
  const straight = bare.replace(/[‘’ʼ]/gu, "'").replace(/[“”]/gu, '"');
  return caseSensitive ? straight : folded(straight);
}

/** Case folding by way of upper case, which makes "ß" and "ss", "ς" and "σ" the same. */
const folded = (text: string): string => text.toUpperCase().toLowerCase().normalize('NFKC');
