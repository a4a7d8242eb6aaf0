import { seal } from './seal';

/** How the cairn is drawn: whole for valid, in outline for cannot tell, with a fallen stone for not valid. */
export type Mark = 'solid' | 'open' | 'fallen';

const slate = ['#2b373e', '#46545b', '#364349', '#5a686e', '#3b5733'];

/** The cairn as SVG paths, in a square of 100. */
export function cairn(mark: Mark): string {
  return seal
    .map((outline, index) => {
      const fallen =
        mark === 'fallen' && index === seal.length - 1
          ? ' transform="translate(51 78) rotate(12 51 16)"'
          : '';
      const ink =
        mark === 'open' ? `fill="none" stroke="${slate[1]}" stroke-width="2"` : `fill="${slate[index]}"`;
      return `<path d="${outline}" ${ink}${fallen}/>`;
    })
    .join('');
}

/** Words on so many lines at most, of about so many letters each; what has no place ends in an ellipsis. */
export function broken(words: string, letters: number, lines: number): string[] {
  if (words.length <= letters) return [words];
  if (lines === 1) return [cut(words, letters)];
  const gap = words.lastIndexOf(' ', letters);
  const at = gap > 0 ? gap : letters;
  return [words.slice(0, at), ...broken(words.slice(at).trim(), letters, lines - 1)];
}

/** So many letters of a text at most. */
export const cut = (words: string, letters: number): string => {
  const characters = [...words];
  return characters.length <= letters
    ? words
    : `${characters
        .slice(0, letters - 1)
        .join('')
        .trimEnd()}…`;
};

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as it stands in SVG. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
