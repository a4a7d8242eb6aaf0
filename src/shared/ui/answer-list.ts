import type { Feedback } from './choice';
import { type Given, shown } from './given';
import { toneIcon } from './tone';

export type AnswerInput = {
  /** The part of the question this answers; `null` where the question has only one. */
  about?: Given<string>;
  /** What was answered, and how it is called: "Your answer". */
  given: { label: string; text: string };
  /** What would have been right, where that is something else. */
  right?: Given<{ label: string; text: string }>;
  feedback: Feedback;
};

/** The answers to a question of several parts once they are in: what was given, what is right, and why. */
export const answerList = (input: { label: string; answers: AnswerInput[] }) => ({
  partial: 'answer-list',
  label: input.label,
  answers: input.answers.map(({ about, given, right, feedback }) => ({
    about: shown(about),
    lines: right ? [given, right] : [given],
    feedback: { ...feedback, icon: toneIcon[feedback.tone] },
  })),
});
