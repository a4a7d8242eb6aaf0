import type { Given } from './given';
import { type Tone, toneIcon } from './tone';

export type TagView = ReturnType<typeof tag>;

/** A state in one or two words: "Signed off", "Waiting". The tone's icon says it a second time. */
export const tag = (tone: Tone, word: string, icon?: Given<string>) => ({
  tone,
  word,
  icon: icon ?? toneIcon[tone],
});

/** Begun and not done: looks the same wherever something is under way, and asks for nothing. */
export const underWayTag = (word: string) => tag('info', word, 'circle-dot');
