import type MarkdownIt from 'markdown-it';
import type { StateInline } from 'markdown-it';
import { t } from '../../../shared/text';
import { envOf, type Term, type TextEnv } from './env';

const shape = /\[\[([^[\]|\n]{1,80})(?:\|([^[\]|\n]{1,80}))?\]\]/y;

/** Lets `[[term]]`, or `[[term|as it is written here]]`, lead to what the word means at the end of the lesson. */
export function terms(md: MarkdownIt.MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.inline.ruler.before('link', 'term', term);
  md.renderer.rules.term = (tokens, index, _, env) => {
    const { content, info } = tokens[index] ?? { content: '', info: '' };
    const known = use(envOf(env), info);
    if (!known) return escapeHtml(content);
    return `<a class="term" href="#${idOf(envOf(env), known)}">${escapeHtml(content)}</a>`;
  };
}

/** What the words used in a text mean, as a list to stand at its end; nothing where it used none. */
export function meanings(md: MarkdownIt.MarkdownIt, env: TextEnv): string {
  if (env.used.length === 0) return '';
  const { escapeHtml } = md.utils;
  const items = env.used.map(
    (one) =>
      `<dt id="${idOf(env, one)}"><dfn>${escapeHtml(one.term)}</dfn></dt><dd>${escapeHtml(one.means)}</dd>`,
  );
  return `<div class="meanings"><h2>${escapeHtml(t('courses.text.words'))}</h2><dl>${items.join('')}</dl></div>\n`;
}

function term(state: StateInline, silent: boolean): boolean {
  shape.lastIndex = state.pos;
  const [all, name, written] = shape.exec(state.src) ?? [];
  if (!all || !name) return false;
  if (!silent) {
    const token = state.push('term', '', 0);
    token.info = name.trim();
    token.content = (written ?? name).trim();
  }
  state.pos += all.length;
  return true;
}

function use(env: TextEnv, name: string): Term | null {
  const known = findTerm(env.glossary, name);
  if (known && !env.used.includes(known)) env.used.push(known);
  return known;
}

/** The word of a glossary, however it is capitalised. */
export const findTerm = (glossary: readonly Term[], name: string): Term | null =>
  glossary.find(({ term: known }) => plain(known) === plain(name)) ?? null;

const plain = (name: string): string => name.trim().toLowerCase();

const idOf = ({ docId, glossary }: TextEnv, known: Term): string =>
  `word-${docId}-${glossary.indexOf(known) + 1}`;
