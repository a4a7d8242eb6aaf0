/** A word of a text, where it stands, and beside what. */
export type Word = {
  text: string;
  /** In lower case, without accents or a possessive "’s". */
  plain: string;
  start: number;
  /** Where it ends, its possessive left out. */
  end: number;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Begins a sentence, where every word has a capital letter. */
  first: boolean;
  /** Belongs to somebody or something: "Sarah’s". */
  owning: boolean;
  /** The words before and after, where nothing but a space stands between. */
  left: Word | null;
  right: Word | null;
};

const word = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
const possessive = /['’]s$/u;
const sentenceEnd = /(?:[.!?…:;•\n。！？؟।]|\s[–—-]\s)["“”'‘’()\s]*$/u;
/** A full stop that ends no sentence: "Prof. Lindqvist". */
const abbreviation = /(?<!\p{L})(?:mr|mrs|ms|dr|prof|rev|revd|fr|sr|sra|st|hon|cllr|sgt|capt)\. ?$/iu;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: written, index: start } of text.matchAll(word)) {
    const between = text.slice(end, start);
    const shortened = abbreviation.test(text.slice(0, start));
    const before = words.at(-1) ?? null;
    const left = /^ +$/.test(between) || shortened ? before : null;
    const found: Word = {
      text: written,
      plain: plain(written),
      start,
      end: start + written.replace(possessive, '').length,
      capital: /^\p{Lu}/u.test(written),
      first: !before || (sentenceEnd.test(between) && !shortened),
      owning: possessive.test(written),
      left,
      right: null,
    };
    if (left) left.right = found;
    words.push(found);
    end = start + written.length;
  }
  return words;
}

/** As words are kept in lists: composed, in lower case, the apostrophe straight, no accents, no possessive. */
export const plain = (written: string): string =>
  unaccented(written).toLowerCase().replaceAll('’', "'").replace(/'s$/u, '');

/** Without the accents that many leave out when they type in a hurry; of other scripts nothing is taken away. */
const unaccented = (written: string): string =>
  written
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '')
    .normalize('NFC');
