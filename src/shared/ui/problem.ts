import { button, type ButtonInput } from './button';
import { type Given, shown } from './given';

export type ProblemInput = {
  title: string;
  /** What is wrong, what was kept, what to do: a sentence each. */
  sentences: string[];
  actions?: Given<ButtonInput[]>;
  /** A number to name it by, and what it is for. */
  reference?: Given<{ words: string; number: string }>;
};

/** A page on which nothing else can be shown. */
export const problem = (input: ProblemInput) => ({
  title: input.title,
  sentences: input.sentences,
  actions: (input.actions ?? []).map((one, index) =>
    button({ kind: index === 0 ? 'primary' : 'secondary', ...one }),
  ),
  reference: input.reference ? { words: input.reference.words, number: shown(input.reference.number) } : null,
});
