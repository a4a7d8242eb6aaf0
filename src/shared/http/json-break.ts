/** Where a text breaks off being JSON: both begin with 1, and the column counts characters. */
export type Place = { line: number; column: number };

/** What may come next: a value, a key of an object, the colon after it, or what follows a value. */
type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'next';

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const plain = /[^"\\\u0000-\u001f]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Where the first character stands that cannot be where it is; the end where something is missing. Null for JSON. */
export function jsonBreak(text: string): Place | null {
  const at = new Reading(text).breaksAt();
  if (at === null) return null;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Reads without recursion, so that nothing nested can be too deep. */
class Reading {
  private at = 0;
  private wanted: Wanted = 'value';
  private readonly open: ('{' | '[')[] = [];

  constructor(private readonly text: string) {}

  breaksAt(): number | null {
    for (;;) {
      this.take(space);
      if (this.wanted === 'next' && this.open.length === 0)
        return this.at === this.text.length ? null : this.at;
      if (!this.step(this.text.charAt(this.at))) return this.at;
    }
  }

  private step(character: string): boolean {
    const inside = this.open.at(-1);
    if (this.wanted === ':') return this.goOn(character === ':', 'value');
    if (this.wanted === 'next' && character === ',') return this.goOn(true, inside === '{' ? 'key' : 'value');
    if (character === (inside === '{' ? '}' : ']') && this.mayEnd()) return this.close();
    if (this.wanted === 'next') return false;
    if (this.wanted.startsWith('key')) return character === '"' && this.quoted(':');
    return this.value(character);
  }

  private mayEnd = (): boolean => ['next', 'value or ]', 'key or }'].includes(this.wanted);

  private value(character: string): boolean {
    if (character === '{' || character === '[') {
      this.open.push(character);
      return this.goOn(true, character === '{' ? 'key or }' : 'value or ]');
    }
    if (character === '"') return this.quoted('next');
    const taken = this.take(number) || this.take(word);
    if (taken) this.wanted = 'next';
    return taken;
  }

  private close(): boolean {
    this.open.pop();
    return this.goOn(true, 'next');
  }

  private quoted(then: Wanted): boolean {
    this.at++;
    do this.take(plain);
    while (this.take(escaped));
    return this.goOn(this.text.charAt(this.at) === '"', then);
  }

  private goOn(fits: boolean, wanted: Wanted): boolean {
    if (fits) [this.at, this.wanted] = [this.at + 1, wanted];
    return fits;
  }

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const length = pattern.exec(this.text)?.[0].length ?? 0;
    this.at += length;
    return length > 0;
  }
}
