/** One question of a GIFT file: its text, what the comments above and within say, and the line it begins in, from 1. */
export type Block = { line: number; text: string; comments: string[] };

/** Cuts a GIFT file into its questions. They stand apart by an empty line; a line that begins with // is a comment. */
export function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let open: { line: number; lines: string[] } | null = null;
  let comments: string[] = [];
  const close = () => {
    if (open) blocks.push({ line: open.line, text: open.lines.join('\n'), comments });
    if (open) comments = [];
    open = null;
  };
  for (const [at, line] of source.split('\n').entries()) {
    const words = line.trim();
    if (words === '') close();
    else if (words.startsWith('//')) comments.push(words.slice(2).trim());
    else if (open) open.lines.push(line);
    else open = { line: at + 1, lines: [line] };
    if (open && words.startsWith('$CATEGORY:')) close();
  }
  close();
  return blocks;
}
