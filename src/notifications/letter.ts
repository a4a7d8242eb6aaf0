/**
 * A letter is one Markdown text with data in it, sent twice: plain, and as HTML. So that data is never read as
 * Markdown or as HTML, it stays out of both: the template is filled with marks, and the marks with data at the end.
 */
export type Marked = { view: object; values: string[] };

const START = 'xmark';
const END = 'kramx';
const MARKS = new RegExp(`${START}(\\d+)${END}`, 'g');

/** Puts a mark in the place of every text in a view. An empty one stays, so that templates can ask for it. */
export function mark(view: object): Marked {
  const values: string[] = [];
  const swap = (value: unknown): unknown => {
    if (typeof value === 'string') return value === '' ? '' : `${START}${values.push(value) - 1}${END}`;
    if (Array.isArray(value)) return value.map(swap);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, swap(one)]));
  };
  return { view: swap(view) as object, values };
}

/** Puts the data back, each value as `write` says. */
export const fill = (
  text: string,
  values: string[],
  write: (value: string) => string = (value) => value,
): string => text.replace(MARKS, (_, index: string) => write(values[Number(index)] ?? ''));

/** A filled template: its first line is `Subject: …`, the rest is the body. */
export function split(letter: string): { subject: string; body: string } {
  const [, subject, body] = /^Subject: (.+)\r?\n([^]*)$/.exec(letter) ?? [];
  if (!subject || body === undefined) throw new Error('An email begins with a line "Subject: …"');
  return { subject: subject.trim(), body: body.trim() };
}

/** Markdown for those who read it as it is: the address of a link beside its words, and no gaps. */
export const tidy = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words: string, address: string) =>
      words === address ? address : `${words}: ${address}`,
    )
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Data as HTML, its lines kept. */
export const toHtml = (value: string): string =>
  value.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign).replace(/\r?\n/g, '<br>');

const written: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#x60': '`',
  '#x3D': '=',
};

/** Takes back what Handlebars does to the signs of HTML: a letter is Markdown first. */
export const withoutEntities = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27|#x60|#x3D);/g, (_, name: string) => written[name] ?? '');
