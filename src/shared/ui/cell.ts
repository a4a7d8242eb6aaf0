import { type Given, shown } from './given';
import type { TagView } from './tag';
import type { TimeView } from './time';

/** What stands in a cell: words, a link, a tag, a time; `more` is said small under it. */
export type CellInput = string | number | CellParts;
export type CellParts = {
  text?: Given<string | number>;
  href?: Given<string>;
  tag?: Given<TagView>;
  time?: Given<TimeView>;
  more?: Given<string>;
  /** A code: never broken over two lines where there is room. */
  unbroken?: Given<boolean>;
  /** Several things said one under another, instead of a text. */
  lines?: Given<string[]>;
};

export const cell = (given: CellInput) => {
  const one: CellParts = typeof given === 'object' ? given : { text: given };
  const said = {
    text: shown(one.text),
    href: shown(one.href),
    tag: one.tag ?? null,
    time: one.time ?? null,
    more: shown(one.more),
    lines: one.lines ?? [],
    unbroken: one.unbroken ?? false,
  };
  return { ...said, empty: isEmpty(said) };
};

/** Nothing to say: on a card, the line is left out. */
const isEmpty = ({ text, tag, time, more, lines }: Omit<CellParts, 'href'>): boolean =>
  !(text || tag || time || more || lines?.length);
