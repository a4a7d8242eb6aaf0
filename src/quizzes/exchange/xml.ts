import { SaxesParser } from 'saxes';
import { t } from '../../shared/text';
import { Unreadable } from './found';

/** An element of an XML file: its name without prefix, and the line it begins in. */
export class Element {
  readonly nodes: (Element | string)[] = [];
  readonly comments: string[] = [];
  private ends = 0;

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
    readonly line: number,
    private readonly source: string,
    private readonly begins: number,
  ) {}

  close(ends: number): void {
    this.ends = ends;
  }

  get children(): Element[] {
    return this.nodes.filter((node) => typeof node !== 'string');
  }

  /** Its own text and that of the elements in it, in their order. */
  get text(): string {
    return this.nodes.map((node) => (typeof node === 'string' ? node : node.text)).join('');
  }

  /** All of it as it stands in the file, without comments: for HTML in XML, and to compare. */
  get inner(): string {
    const written = this.source.slice(this.begins, this.ends);
    return written.slice(0, Math.max(0, written.lastIndexOf('</'))).replace(/<!--[^]*?-->/g, '');
  }
}

const DEEPEST = 100;
const MOST = 1_000_000;

/**
 * Reads XML that nobody vouches for: no entity is ever expanded but the five of XML, nothing is fetched, and a file
 * that is nested too deeply or has too many elements is refused.
 */
export function parseXml(source: string): Element {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: Element[] = [];
  let root: Element | null = null;
  let count = 0;
  parser.on('error', (fault) => {
    throw new Unreadable(
      t('quizzes.exchange.xml.broken', { fault: fault.message.replace(/^\d+:\d+: /, '') }),
      parser.line,
    );
  });
  parser.on('doctype', (doctype) => {
    if (/ENTITY|\[/.test(doctype)) throw new Unreadable(t('quizzes.exchange.xml.entities'), parser.line);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= DEEPEST || ++count > MOST)
      throw new Unreadable(t('quizzes.exchange.xml.tooMuch'), parser.line);
    const element = new Element(local(name), attributes, parser.line, source, parser.position);
    open.at(-1)?.nodes.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => void open.at(-1)?.nodes.push(text));
  parser.on('cdata', (text) => void open.at(-1)?.nodes.push(text));
  parser.on('comment', (comment) => void open.at(-1)?.comments.push(comment.trim()));
  parser.on('closetag', () => void open.pop()?.close(parser.position));
  parser.write(source).close();
  if (!root) throw new Unreadable(t('quizzes.exchange.xml.empty'));
  return root;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A text as XML says it. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The first child of this name. */
export const child = ({ children }: Element, name: string): Element | null =>
  children.find((one) => one.name === name) ?? null;

/** The children of this name, in their order. */
export const childrenOf = ({ children }: Element, name: string): Element[] =>
  children.filter((one) => one.name === name);

/** Every element of these names within, at any depth, in the order of the file. */
export const within = (element: Element, ...names: string[]): Element[] =>
  element.children.flatMap((one) => [...(names.includes(one.name) ? [one] : []), ...within(one, ...names)]);
