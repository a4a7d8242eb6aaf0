import MarkdownIt, { type Token } from 'markdown-it';

/** NOTE: many mail programs read no style sheet, so what matters is written at each element; the classes are for dark mode. */
const styles: Record<string, string> = {
  p: 'margin:0 0 20px',
  h1: "margin:0 0 20px;font:600 26px/1.2 Georgia,'Times New Roman',serif",
  h2: "margin:28px 0 12px;font:600 20px/1.3 Georgia,'Times New Roman',serif",
  ul: 'margin:0 0 20px;padding-inline-start:24px',
  ol: 'margin:0 0 20px;padding-inline-start:24px',
  li: 'margin:0 0 6px',
  blockquote: 'margin:0 0 20px;padding-inline-start:16px;border-inline-start:3px solid #b9b5a8',
};
const link = { class: 'link', style: 'color:#28502f;text-decoration:underline;overflow-wrap:anywhere' };
const button = {
  class: 'button',
  style:
    'display:inline-block;padding:12px 22px;border-radius:10px;background:#28502f;color:#fbfdf8;font-weight:600;text-decoration:none',
};

const markdown = new MarkdownIt({ html: false });

/**
 * The body of a letter as HTML. A link that stands alone is the one thing to do, so it looks like a button; an address
 * written out is there to be read and copied, and stays one.
 */
export function bodyHtml(source: string): string {
  const tokens = markdown.parse(source, {});
  for (const token of tokens) {
    const style = token.nesting === 1 ? styles[token.tag] : undefined;
    if (style) token.attrSet('style', style);
    if (token.children) dress(token.children);
  }
  return markdown.renderer.render(tokens, markdown.options, {});
}

function standsAlone(children: Token[]): boolean {
  const [first, words] = children;
  const alone = first?.type === 'link_open' && children.at(-1)?.type === 'link_close';
  return alone && words?.content !== first.attrGet('href');
}

function dress(children: Token[]): void {
  const links = children.filter(({ type }) => type === 'link_open');
  const look = links.length === 1 && standsAlone(children) ? button : link;
  for (const one of links) {
    one.attrSet('class', look.class);
    one.attrSet('style', look.style);
  }
}
