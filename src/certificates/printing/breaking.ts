/** Between these a line may end anywhere. */
export const ideographs = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u;
/** These stand without spaces between words; where a word ends is in a dictionary. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** A letter that ends so is one with the next. */
const joining = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2]\u200d?$/u;

const dictionary = new Intl.Segmenter('en', { granularity: 'word' });
const segmenter = new Intl.Segmenter('en');

const segments = (by: Intl.Segmenter, text: string) => Array.from(by.segment(text), ({ segment }) => segment);

/** What stands between spaces, in parts between which a line may end: at every ideograph, at words, else in even parts that fit a line. */
export function broken(word: string, width: number, of: (text: string) => number): string[] {
  const fits = (part: string) => of(part) <= width;
  return word
    .split(ideographs)
    .filter(Boolean)
    .flatMap((part) => (fits(part) || !unspaced.test(part) ? [part] : segments(dictionary, part)))
    .flatMap((part) => (fits(part) ? [part] : halved(part, width, of)));
}

function halved(word: string, width: number, of: (text: string) => number): string[] {
  const letters = lettersOf(word);
  if (letters.length < 2) return [word];
  const size = Math.ceil(letters.length / Math.max(2, Math.ceil(of(word) / width)));
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += size) parts.push(letters.slice(at, at + size).join(''));
  return parts.flatMap((part) => (of(part) <= width ? [part] : halved(part, width, of)));
}

/** The letters of a word with their signs, and with the letters that they are joined to. */
const lettersOf = (word: string): string[] =>
  segments(segmenter, word).reduce<string[]>((letters, letter) => {
    const before = letters.at(-1);
    if (before !== undefined && joining.test(before)) letters[letters.length - 1] = before + letter;
    else letters.push(letter);
    return letters;
  }, []);
