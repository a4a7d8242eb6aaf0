import type MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type { Token } from 'markdown-it';
import { t } from '../../../shared/text';
import { envOf } from './env';

type Meta = { id: number; subId: number };

const placeOf = (token: Token | undefined): Meta => {
  const { id = 0, subId = 0 } = (token?.meta ?? {}) as Partial<Meta>;
  return { id, subId };
};

/** Footnotes with names for those who hear the page; their ids carry the text's own mark. */
export function footnotes(md: MarkdownIt.MarkdownIt): void {
  footnote(md);
  const { rules } = md.renderer;
  rules.footnote_ref = (tokens, index, _, env) => {
    const { id, subId } = placeOf(tokens[index]);
    const number = id + 1;
    const label = md.utils.escapeHtml(t('courses.text.footnote', { number }));
    return (
      `<sup class="footnote-ref"><a id="${refId(env, id, subId)}" href="#${noteId(env, id)}" role="doc-noteref" ` +
      `aria-label="${label}">${number}</a></sup>`
    );
  };
  rules.footnote_block_open = (_, __, ___, env) => {
    const id = `notes-${envOf(env).docId}`;
    const title = md.utils.escapeHtml(t('courses.text.footnotes'));
    return `<section class="footnotes" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n<ol>\n`;
  };
  rules.footnote_block_close = () => '</ol>\n</section>\n';
  rules.footnote_open = (tokens, index, _, env) => `<li id="${noteId(env, placeOf(tokens[index]).id)}">`;
  rules.footnote_anchor = (tokens, index, _, env) => {
    const { id, subId } = placeOf(tokens[index]);
    const label = md.utils.escapeHtml(t('courses.text.footnoteBack', { number: id + 1 }));
    return ` <a href="#${refId(env, id, subId)}" role="doc-backlink" aria-label="${label}">↩\uFE0E</a>`;
  };
}

const noteId = (env: unknown, id: number): string => `note-${envOf(env).docId}-${id + 1}`;
const refId = (env: unknown, id: number, subId: number): string =>
  `noteref-${envOf(env).docId}-${id + 1}${subId > 0 ? `-${subId}` : ''}`;
