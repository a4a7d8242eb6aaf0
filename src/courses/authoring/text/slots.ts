import type MarkdownIt from 'markdown-it';
import type { StateCore, StateInline, Token } from 'markdown-it';
import { hole } from './holes';

const shape = /\{\{\s*policy\.([A-Za-z0-9_]{1,60})\s*\}\}/y;

/** Lets `{{policy.<name>}}` stand for what the organisation itself says, in a line or as a paragraph of its own. */
export function slots(md: MarkdownIt.MarkdownIt): void {
  md.inline.ruler.before('link', 'slot', slot);
  md.core.ruler.push('slot_alone', alone);
  md.renderer.rules.slot = (tokens, index) => hole('policy-inline', tokens[index]?.content ?? '');
  md.renderer.rules.slot_alone = (tokens, index) => hole('policy', tokens[index]?.content ?? '');
}

function slot(state: StateInline, silent: boolean): boolean {
  shape.lastIndex = state.pos;
  const [all, name] = shape.exec(state.src) ?? [];
  if (!all || !name) return false;
  if (!silent) state.push('slot', '', 0).content = name;
  state.pos += all.length;
  return true;
}

/** A paragraph that is nothing but a slot becomes a block, so that a policy may have paragraphs and lists. */
function alone(state: StateCore): void {
  const { tokens } = state;
  state.tokens = tokens.flatMap((token, index): Token[] => {
    if (token.type === 'paragraph_open' && isSlot(tokens[index + 1])) return [];
    if (token.type === 'paragraph_close' && isSlot(tokens[index - 1])) return [];
    return isSlot(token) ? [block(state, token)] : [token];
  });
}

function block(state: StateCore, { children }: Token): Token {
  const token = new state.Token('slot_alone', '', 0);
  token.content = children?.[0]?.content ?? '';
  return token;
}

const isSlot = (token: Token | null | undefined): boolean =>
  token?.type === 'inline' && token.children?.length === 1 && token.children[0]?.type === 'slot';
