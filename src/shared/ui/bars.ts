import type { Given } from './given';
import { progress } from './progress';
import type { Tone } from './tone';

export type BarInput = {
  /** What the bar stands for: "60 to 69%". */
  label: string;
  /** How long the bar is, from 0 to 1 of the longest that there can be. */
  fraction: number;
  /** The figure in words: "14 people". */
  text: string;
  /** Colours the bar; the words say the same. */
  tone?: Given<Tone>;
  /** How long a paler bar behind it is, from 0 to 1: for what is there and does not count. */
  beyond?: Given<number>;
  more?: Given<string>;
};

/** Figures beside each other as bars: a table that can be read without seeing them. */
export const bars = (input: {
  caption: string;
  hideCaption?: Given<boolean>;
  columns: [string, string];
  /** In one line each, on a phone as well; for short labels. */
  compact?: Given<boolean>;
  rows: BarInput[];
}) => ({
  caption: input.caption,
  hideCaption: input.hideCaption ?? false,
  compact: input.compact ?? false,
  columns: { label: input.columns[0], figure: input.columns[1] },
  rows: input.rows.map(({ label, fraction, text, tone, more, beyond }) => ({
    ...progress({ label, fraction, text }),
    beyond: beyond ? progress({ label, fraction: beyond, text }).width : null,
    tone: tone ?? 'neutral',
    more: more ?? null,
  })),
});
