/** Something wrong with captions: the number of the line, from one, and what it is. */
export type VttFault = {
  line: number;
  fault: 'header' | 'timing' | 'order' | 'backwards' | 'empty' | 'none';
};

/** One caption: from when to when, in milliseconds, and what it says. */
export type Cue = { from: number; to: number; text: string };

const stamp = '(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})';
const timing = new RegExp(`^${stamp}[ \\t]+-->[ \\t]+${stamp}(?:[ \\t].*)?$`);

/** Captions of a WebVTT file, or the first thing wrong with it. Notes, styles and regions are passed over. */
export function readVtt(text: string): { cues: Cue[]; fault: null } | { cues: null; fault: VttFault } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '') || (lines[1] ?? '') !== '')
    return wrong(lines[1] === undefined || lines[1] === '' ? 1 : 2, 'header');
  const cues: Cue[] = [];
  for (const block of blocksOf(lines)) {
    if (/^(NOTE|STYLE|REGION)\b/.test(block.lines[0] ?? '')) continue;
    const read = readCue(block, cues.at(-1)?.from ?? 0);
    if ('fault' in read) return { cues: null, fault: read };
    cues.push(read);
  }
  return cues.length > 0 ? { cues, fault: null } : wrong(lines.length, 'none');
}

/** What captions say, as Markdown: one paragraph for each who speaks, or for each pause of three seconds. */
export function spokenIn(cues: readonly Cue[]): string {
  const paragraphs: { by: string; words: string[] }[] = [];
  let end = 0;
  for (const { from, to, text } of cues) {
    const by = /^<v(?:\.[^ \t>]*)?[ \t]+([^>]+)>/.exec(text)?.[1]?.trim() ?? '';
    const words = text
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const last = paragraphs.at(-1);
    if (last?.by === by && from - end < 3000) last.words.push(words);
    else paragraphs.push({ by, words: [words] });
    end = to;
  }
  return paragraphs.map(({ by, words }) => (by ? `**${by}:** ` : '') + words.join(' ')).join('\n\n');
}

type Block = { line: number; lines: string[] };

/** Runs of lines between empty ones, after the header, with the number of their first line. */
function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    if (index < 2 || line === '') continue;
    if (lines[index - 1] === '' || index === 2) blocks.push({ line: index + 1, lines: [] });
    blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}

function readCue({ line, lines }: Block, after: number): Cue | VttFault {
  const named = !lines[0]?.includes('-->');
  const at = line + (named ? 1 : 0);
  const [, ...parts] = timing.exec(lines[named ? 1 : 0] ?? '') ?? [];
  if (parts.length === 0) return { line: lines.length > 1 ? at : line, fault: 'timing' };
  const [from, to] = [millis(parts.slice(0, 4)), millis(parts.slice(4, 8))];
  const text = lines.slice(named ? 2 : 1).join('\n');
  if (to <= from) return { line: at, fault: 'backwards' };
  if (from < after) return { line: at, fault: 'order' };
  return text.trim() === '' ? { line: at, fault: 'empty' } : { from, to, text };
}

const millis = ([hours, minutes, seconds, rest]: (string | undefined)[]): number =>
  ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest);

const wrong = (line: number, fault: VttFault['fault']) => ({ cues: null, fault: { line, fault } });
