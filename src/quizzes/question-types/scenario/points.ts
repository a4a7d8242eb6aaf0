import type { Conversation } from './conversation';

/** What there is to talk about: choices that fail an attempt, and cues of turns where a better choice was passed by. */
export type OpenPoints = { critical: { choice: string; why: string }[]; cues: string[] };

export const openPoints = ({ steps }: Pick<Conversation, 'steps'>): OpenPoints => ({
  critical: steps.flatMap(({ choice: { text, critical } }) =>
    critical ? [{ choice: text, why: critical }] : [],
  ),
  cues: steps.flatMap(({ turn, choice }) => (choice.points < 1 ? turn.cues : [])),
});
