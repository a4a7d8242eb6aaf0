import { type Given, shown } from './given';
import type { TagView } from './tag';

type NoteInput = {
  label: string;
  text?: Given<string>;
  items?: Given<{ text: string; tag?: Given<TagView>; more?: Given<string> }[]>;
};

export type LineInput = {
  /** Who speaks, or what this is. */
  by: string;
  /** `them` spoke to `you`; an `aside` is spoken by nobody. */
  side: 'them' | 'you' | 'aside';
  /** Plain text; an empty line begins a new paragraph. */
  text: string;
  tag?: Given<TagView>;
  /** What is remarked under it. */
  notes?: Given<NoteInput[]>;
  /** For a line that a link leads to. */
  id?: Given<string>;
};

export type TalkView = ReturnType<typeof talk>;

/** What people said to each other, in its order, with remarks under what was said. */
export const talk = (label: string, lines: LineInput[]) => ({
  label,
  lines: lines.map(({ by, side, text, tag, notes, id }) => ({
    ...{ by, side, tag: tag ?? null, id: shown(id) },
    paragraphs: paragraphs(text),
    notes: (notes ?? []).map(note),
  })),
});

/** Plain text cut where its lines are empty. */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean);

const note = ({ label, text, items }: NoteInput) => ({
  ...{ label, text: shown(text) },
  items: (items ?? []).map((item) => ({ text: item.text, tag: item.tag ?? null, more: shown(item.more) })),
});
