import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

const own = /^media:([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** The name of the picture that an image token shows, if it is one of the organisation's. */
export const pictureOf = (token: Token): string | null =>
  own.exec(String(token.attrGet('src') ?? ''))?.[1] ?? null;

/** Pictures come from the organisation's own library (`media:name`); one from elsewhere becomes a link to it. */
export function pictures(md: MarkdownIt.MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.renderer.rules.image = (tokens, index, options, env, renderer) => {
    const token = tokens[index] as Token;
    const alt = escapeHtml(renderer.renderInlineAsText(token.children ?? [], options, env));
    const name = pictureOf(token);
    const address = escapeHtml(String(token.attrGet('src') ?? ''));
    return name
      ? `<img class="picture" src="/media/${name}" alt="${alt}" loading="lazy">`
      : `<a href="${address}">${alt || address}</a>`;
  };
}
