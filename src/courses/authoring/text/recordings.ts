import type MarkdownIt from 'markdown-it';
import type { StateBlock } from 'markdown-it';
import { hole } from './holes';

const line = /^:::\s*(video|audio)\s+([a-z0-9]+(?:-[a-z0-9]+)*)\s*$/;

/** Lets `::: video name` stand for a recording of the organisation; a line `:::` after it may close it. */
export function recordings(md: MarkdownIt.MarkdownIt): void {
  md.block.ruler.before('fence', 'recording', recording, { alt: ['paragraph', 'blockquote', 'list'] });
  md.renderer.rules.recording = (tokens, index) => hole('recording', tokens[index]?.content ?? '');
}

function recording(state: StateBlock, start: number, _: number, silent: boolean): boolean {
  const name = line.exec(lineOf(state, start))?.[2];
  if (!name) return false;
  if (silent) return true;
  const closed = start + 1 < state.lineMax && lineOf(state, start + 1) === ':::';
  const token = state.push('recording', '', 0);
  token.content = name;
  token.map = [start, start + 1];
  state.line = start + (closed ? 2 : 1);
  return true;
}

const lineOf = ({ src, bMarks, tShift, eMarks }: StateBlock, number: number): string =>
  src.slice((bMarks[number] ?? 0) + (tShift[number] ?? 0), eMarks[number]).trim();
