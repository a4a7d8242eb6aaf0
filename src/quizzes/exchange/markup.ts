import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';

/** HTML of somebody else's program as plain text: paragraphs apart, lists as lists, nothing that could run. */
export function plain(html: string): { text: string; pictures: { source: string; alt: string }[] } {
  if (!/[<&]/.test(html)) return { text: tidy(html.replace(/\s+/g, ' ')), pictures: [] };
  const pictures: { source: string; alt: string }[] = [];
  const tree = parse(html, { comment: false, blockTextElements: { script: false, style: false } });
  const raw = said(tree, (picture) => {
    pictures.push({ source: picture.getAttribute('src') ?? '', alt: picture.getAttribute('alt') ?? '' });
  });
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
const unread = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD']);

function said(node: Node, see: (picture: HTMLElement) => void): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text.replace(/\s+/g, ' ');
  if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  const name = element.tagName ?? '';
  if (unread.has(name)) return '';
  if (name === 'IMG') see(element);
  if (name === 'BR') return '\n';
  const inner = element.childNodes.map((child) => said(child, see)).join('');
  if (name === 'LI') return `\n– ${inner.trim()}`;
  if (name === 'TR') return `${inner}\n`;
  if (name === 'TD' || name === 'TH') return `${inner} `;
  return blocks.has(name) ? `\n\n${inner}\n\n` : inner;
}
