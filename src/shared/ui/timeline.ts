import { type Given, shown } from './given';
import type { TimeView } from './time';
import { type Tone, toneIcon } from './tone';

export type MomentInput = {
  title: string;
  time: TimeView;
  /** What is said of it; several things each on a line of their own. */
  text?: Given<string | string[]>;
  by?: Given<string>;
  href?: Given<string>;
  tone?: Given<Tone>;
  icon?: Given<string>;
};

/** What happened, in order, with who and when. */
export const timeline = (moments: MomentInput[]) => ({
  moments: moments.map((one) => ({
    title: one.title,
    time: one.time,
    lines: [one.text ?? []].flat(),
    by: shown(one.by),
    href: shown(one.href),
    tone: one.tone ?? 'neutral',
    icon: one.icon ?? toneIcon[one.tone ?? 'neutral'],
  })),
});
