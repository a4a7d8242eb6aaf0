/**
 * A name as it is searched for: without accents and other marks, in one case, one form of each letter, and a single
 * space between words. Two names that people would take for the same in any script have the same key or share words.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What is typed to find somebody, word by word; every word has to be in the name, in whichever order. */
export const sought = (typed: string): string[] => nameKey(typed).split(' ').filter(Boolean).slice(0, 10);
