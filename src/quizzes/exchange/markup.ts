import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';

type Picture = { source: string; alt: string };

/**
 * HTML of somebody else's program as plain text: paragraphs apart, lists as lists, nothing that could run, and nothing
 * of what is `unsaid`.
 */
export function plain(
  html: string,
  unsaid: (element: HTMLElement) => boolean = () => false,
): { text: string; pictures: Picture[] } {
  if (!/[<&]/.test(html)) return { text: tidy(html.replace(/\s+/g, ' ')), pictures: [] };
  if ((html.match(/</g)?.length ?? 0) > TAGS)
    return { text: tidy(html.replace(/<[^<>]*>/g, ' ')), pictures: [] };
  const pictures: Picture[] = [];
  const tree = parse(html, { comment: false, blockTextElements: { script: false, style: false } });
  const see = (picture: HTMLElement) => {
    pictures.push({ source: picture.getAttribute('src') ?? '', alt: picture.getAttribute('alt') ?? '' });
  };
  const raw = said(tree, { see, unsaid });
  return { text: tidy(raw), pictures };
}

/** A text without its Markdown: emphasis, links and headings say what they say. */
export const withoutMarkdown = (text: string): string =>
  tidy(
    text
      .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^#{1,6}\s+/gm, '')
      .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
      .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2'),
  );

/** Spaces and empty lines as a reader needs them. */
export const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const blocks = new Set([
  'P',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'UL',
  'OL',
  'TABLE',
  'BLOCKQUOTE',
  'PRE',
]);
const unread = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD', 'RP']);

/** Markup with more tags than this is only stripped of them, and nothing is read that is nested deeper than this. */
const TAGS = 5_000;
const DEEPEST = 200;

type Reading = { see: (picture: HTMLElement) => void; unsaid: (element: HTMLElement) => boolean };

function said(node: Node, reading: Reading, depth = 0): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text.replace(/\s+/g, ' ');
  if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  const name = element.tagName ?? '';
  if (depth > DEEPEST || unread.has(name) || reading.unsaid(element)) return '';
  if (name === 'IMG') reading.see(element);
  if (name === 'BR') return '\n';
  return framed(name, element.childNodes.map((child) => said(child, reading, depth + 1)).join(''));
}

function framed(name: string, inner: string): string {
  if (name === 'LI') return `\n– ${inner.trim()}`;
  if (name === 'TR') return `${inner}\n`;
  if (name === 'TD' || name === 'TH') return `${inner} `;
  if (name === 'RT') return `(${inner.trim()})`;
  if (name === 'SUP') return raised(inner, '⁰¹²³⁴⁵⁶⁷⁸⁹');
  if (name === 'SUB') return raised(inner, '₀₁₂₃₄₅₆₇₈₉');
  return blocks.has(name) ? `\n\n${inner}\n\n` : inner;
}

/** Digits above or below the line: 10² is not 102. Other text stays as it is. */
const raised = (inner: string, digits: string): string =>
  /^\d+$/.test(inner) ? inner.replace(/\d/g, (digit) => digits.charAt(Number(digit))) : inner;
