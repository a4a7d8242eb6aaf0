import type { Answer } from '../question-type';
import type { Choice, Ending, Scenario, Turn } from './scenario';

/** A turn that was played: what was chosen, and why in the trainee's words. */
export type Step = { turn: Turn; choice: Choice; reason: string | null };

/** A conversation as far as it went: it stands at a turn or has come to an ending. `draft` is a reason begun there. */
export type Conversation = { steps: Step[]; turn: Turn | null; ending: Ending | null; draft: string | null };

/** Nothing chosen yet. */
export const opening = (item: Scenario): Conversation => ({
  ...placeAt(item, item.start),
  steps: [],
  draft: null,
});

/** The conversation that an answer tells. What does not fit is passed over: a stored answer always fits. */
export const conversationOf = (item: Scenario, answer: Answer): Conversation =>
  hear(item, opening(item), answer) ?? opening(item);

/** The one stored form: each choice in its order, a reason behind its choice. */
export const answerOf = ({ steps, turn, draft }: Conversation): string[] => [
  ...steps.flatMap(({ turn: { key }, choice, reason }) => [
    `${key}=${choice.key}`,
    ...(reason ? [`${key}?${reason}`] : []),
  ]),
  ...(turn && draft ? [`${turn.key}?${draft}`] : []),
];

const choosing = /^([a-z0-9-]+)=([a-z])$/;
const reasoning = /^(?:\?=|([a-z0-9-]+)\?)([^]*)$/;

/** Whether this value is a choice at some turn, and not a reason. */
export const isChoice = (value: string): boolean => choosing.test(value);

/** Whose reason is heard: the turn at hand, or the one whose choice was just made; none behind a choice made before. */
type Heard = { conversation: Conversation; about: string | null };

/**
 * The conversation after these values: "turn=choice", "turn?reason", or "?=reason" for the turn at hand. A choice made
 * already stays as it is, with its reason; a value that the conversation does not offer now makes it null.
 */
export function hear(item: Scenario, before: Conversation, given: Answer): Conversation | null {
  const start: Heard | null = { conversation: before, about: before.turn?.key ?? null };
  return (
    given.reduce<Heard | null>((heard, value) => heard && take(item, heard, value), start)?.conversation ??
    null
  );
}

function take(item: Scenario, heard: Heard, value: string): Heard | null {
  const [, chosenAt, chosen] = choosing.exec(value) ?? [];
  if (chosenAt && chosen) return choose(item, heard, chosenAt, chosen);
  const [all, about, reason] = reasoning.exec(value) ?? [];
  return all === undefined ? null : explainAs(heard, about || heard.about, String(reason).trim());
}

function choose(item: Scenario, { conversation }: Heard, at: string, key: string): Heard | null {
  const { steps, turn } = conversation;
  if (steps.some((step) => step.turn.key === at)) return { conversation, about: null };
  const choice = turn?.key === at && turn.choices.find((one) => one.key === key);
  if (!turn || !choice) return null;
  const made = [...steps, { turn, choice, reason: null }];
  return { conversation: { ...placeAt(item, choice.leads), steps: made, draft: null }, about: at };
}

function explainAs(heard: Heard, turn: string | null, given: string): Heard {
  const { conversation, about } = heard;
  const reason = given || null;
  if (turn === null) return heard;
  if (turn === conversation.turn?.key) return { conversation: { ...conversation, draft: reason }, about };
  return turn === about ? { conversation: withReason(conversation, reason), about } : heard;
}

/** Only the choice that was made last can be the one at hand. */
const withReason = (conversation: Conversation, reason: string | null): Conversation => ({
  ...conversation,
  steps: conversation.steps.map((step, index, { length }) =>
    index === length - 1 ? { ...step, reason } : step,
  ),
});

const placeAt = ({ turns, endings }: Scenario, key: string) => ({
  turn: turns.find((one) => one.key === key) ?? null,
  ending: endings.find((one) => one.key === key) ?? null,
});
