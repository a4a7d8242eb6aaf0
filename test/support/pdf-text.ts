/** A font's glyphs and the letters they stand for. */
export type Letters = Map<number, string>;

const token =
  /(?<hex><[0-9A-Fa-f\s]*>)|(?<string>\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\))|(?<open><<|\[)|(?<close>>>|\])|\/(?<name>[^\s/<>[\]()]+)|(?<number>[-+]?[\d.]+)|(?<operator>[A-Za-z'"*]+)/g;

/** What the operators of a page's content mean for its words. */
class Reader {
  text = '';
  private letters: Letters = new Map();
  private operands: string[] = [];
  /** For every piece of marked content that is open, whether its words were given outright. */
  private marks: boolean[] = [];

  constructor(private readonly fonts: Map<string, Letters>) {}

  take(kind: string, value: string): void {
    if (kind !== 'operator') return void this.operands.push(value);
    this.meanings[value]?.();
    this.operands = [];
  }

  private readonly meanings: Record<string, () => void> = {
    Tf: () => this.choose(),
    Tj: () => this.show(),
    TJ: () => this.show(),
    BDC: () => this.mark(),
    BMC: () => this.mark(),
    EMC: () => this.unmark(),
  };

  private choose(): void {
    this.letters = this.fonts.get(this.operands.at(-2) ?? '') ?? this.letters;
  }

  private show(): void {
    if (this.marks.includes(true)) return;
    const glyphs = this.operands.filter(isString).flatMap(pairs);
    this.text += glyphs.map((glyph) => this.letters.get(glyph) ?? '\uFFFD').join('');
  }

  private mark(): void {
    const at = this.operands.indexOf('ActualText');
    if (at >= 0) this.text += utf16(this.operands[at + 1] ?? '');
    this.marks.push(at >= 0);
  }

  private unmark(): void {
    this.marks.pop();
    if (this.marks.length === 0) this.text += '\n';
  }
}

/** The words of a page, a line for each piece of marked content; what a piece is said to mean goes before its glyphs. */
export function wordsOf(content: string, fonts: Map<string, Letters>): string {
  const reader = new Reader(fonts);
  for (const { groups = {} } of content.matchAll(token)) {
    const [kind, value] = Object.entries(groups).find(([, found]) => found !== undefined) ?? ['', ''];
    reader.take(kind, value);
  }
  return reader.text;
}

const isString = (operand: string): boolean => operand.startsWith('(') || /^<[^<]/.test(operand);

const pairs = (string: string): number[] => {
  const bytes = bytesOf(string);
  return Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readUInt16BE(at * 2));
};

const bytesOf = (string: string): Buffer =>
  string.startsWith('<')
    ? Buffer.from(string.slice(1, -1), 'hex')
    : Buffer.from(
        string.slice(1, -1).replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escape: string) => unescaped(escape)),
        'latin1',
      );

const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (escape: string): string =>
  /^[0-7]/.test(escape) ? String.fromCharCode(parseInt(escape, 8)) : (named[escape] ?? escape);

/** A string of a PDF, as a person reads it. */
export function utf16(string: string): string {
  const bytes = bytesOf(string);
  return bytes
    .subarray(0, bytes.length & ~1)
    .swap16()
    .toString('utf16le')
    .replace(/^\uFEFF/, '');
}
