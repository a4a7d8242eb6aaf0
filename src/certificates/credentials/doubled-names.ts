/** The names of the objects around a place in a text, from the outermost in; null for a list. */
type Around = (Set<string> | null)[];

/**
 * Whether one object in a text that is JSON has a name twice: readers take one or the other, so that what was checked
 * need not be what somebody else sees. NOTE: a string in an object is a name unless it follows a colon.
 */
export function hasDoubledName(text: string): boolean {
  const around: Around = [];
  let before = '';
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '"') {
      const end = endOf(text, at);
      if (before !== ':' && isSecond(around, text.slice(at, end + 1))) return true;
      at = end;
    } else if (marks.has(mark)) {
      nest(around, mark);
      before = mark;
    }
  }
  return false;
}

const marks = new Set('{[]},:');

function nest(around: Around, mark: string): void {
  if (mark === '{') around.push(new Set());
  else if (mark === '[') around.push(null);
  else if (mark === '}' || mark === ']') around.pop();
}

function isSecond(around: Around, quoted: string): boolean {
  const names = around.at(-1);
  if (!names) return false;
  const name = quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
  if (names.has(name)) return true;
  names.add(name);
  return false;
}

/** Where a string ends: at the first quotation mark with an even number of backslashes before it. */
function endOf(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charAt(end - 1 - slashes) === '\\') slashes++;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
