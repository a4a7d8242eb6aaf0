import { type Given, shown } from './given';

export type ProgressInput = {
  /** What is measured: "Practice hours". */
  label: string;
  /** 0 … 1. */
  fraction: number;
  /** The figure in words: "6 h 30 min of 10 h". */
  text: string;
  /** The figure in the middle of a ring, kept short: "65 %". */
  short?: Given<string>;
  hideLabel?: Given<boolean>;
};

export type ProgressView = ReturnType<typeof progress>;

/** How far something is, as `meter` (a line) or `ring` draws it; the words beside it say the same. */
export function progress(input: ProgressInput) {
  const share = Math.min(1, Math.max(0, input.fraction));
  return {
    label: input.label,
    hideLabel: input.hideLabel ?? false,
    text: input.text,
    short: shown(input.short),
    width: `${Math.round(share * 1000) / 10}%`,
    dash: `${Math.round(share * 1000) / 10} 100`,
    begun: share > 0,
    full: share === 1,
  };
}
