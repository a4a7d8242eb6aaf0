/** Words to put into a page, in any arrangement of lists and names. Null is where there is nothing to say. */
export type Words = string | null | readonly Words[] | { readonly [name: string]: Words };

/** A page cut where words go: text that never changes, and the number of the words after each but the last. */
type Cut = { pieces: readonly string[]; places: readonly number[] };

const MARK = /\uE000(\d+)\uE001/;
const KEPT = 500;

/**
 * Pages that are drawn once for each shape they can take and afterwards only filled in. `draw` gets words that stand
 * for others and must place them as they are; what is filled in is escaped for HTML text and quoted attributes.
 */
export class Stencils<Shape, Placed extends Words> {
  private readonly known = new Map<string, Cut>();

  constructor(
    /** Names a shape: the same name, the same page but for its words. */
    private readonly nameOf: (shape: Shape) => string,
    private readonly draw: (shape: Shape, words: Placed) => string,
  ) {}

  /** The bytes of the page, in UTF-8. */
  fill(shape: Shape, words: Placed): Buffer {
    const values: string[] = [];
    const key = `${this.nameOf(shape)} ${outline(words, values)}`;
    const { pieces, places } = this.known.get(key) ?? this.cut(key, shape, words);
    const parts = [pieces[0] ?? ''];
    for (let at = 0; at < places.length; at++)
      parts.push(escape(values[places[at] ?? 0] ?? ''), pieces[at + 1] ?? '');
    return Buffer.from(parts.join(''), values.every(isAscii) ? 'latin1' : 'utf8');
  }

  private cut(key: string, shape: Shape, words: Placed): Cut {
    const parts = this.draw(shape, marked(words, { next: 0 })).split(MARK);
    const cut = {
      pieces: parts.filter((_, at) => at % 2 === 0).map(inAscii),
      places: parts.filter((_, at) => at % 2 === 1).map(Number),
    };
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(key, cut);
    return cut;
  }
}

const isAscii = (text: string): boolean => !/[^\x00-\x7f]/.test(text);

/** A text of one byte a character is put together and written many times as fast as one with a single curly quote in it. */
const inAscii = (html: string): string =>
  html.replace(/[^\x00-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);

/** How the words are arranged, whatever they say; they themselves go to `values` in order. */
function outline(words: Words, values: string[]): string {
  if (words === null) return '0';
  if (typeof words === 'string') {
    values.push(words);
    return '1';
  }
  let arranged = '(';
  for (const one of Object.values(words) as Words[]) arranged += outline(one, values);
  return `${arranged})`;
}

function marked<W extends Words>(words: W, count: { next: number }): W;
function marked(words: Words, count: { next: number }): Words {
  if (words === null) return null;
  if (typeof words === 'string') return `\uE000${count.next++}\uE001`;
  if (Array.isArray(words)) return words.map((one: Words) => marked(one, count));
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, marked(one as Words, count)]));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};
const escape = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? '') : text;
