import { z } from 'zod';
import { t } from '../../shared/text';
import { apart, letter, letteredByText } from './lettered';
import { type Answer, words } from './question-type';

const written = z.strictObject({
  key: letter.optional(),
  text: words,
  correct: z.boolean(),
  feedback: words,
});

/** One thing to choose. Its key stays with it when options are reordered or reworded. */
export type Option = { key: string; text: string; correct: boolean; feedback: string };

/** Two to twelve different options, of which as many are right as `allows` says. */
export const options = (allows: (right: number, all: number) => boolean, error: () => string) =>
  z
    .array(written)
    .min(2)
    .max(12)
    .transform(letteredByText)
    .refine(apart, { error: () => t('quizzes.definition.sameOption') })
    .refine((all) => allows(all.filter((one) => one.correct).length, all.length), { error });

/** The keys of the options that are right. */
export const rightKeys = (options: readonly Option[]): string[] =>
  options.filter((option) => option.correct).map((option) => option.key);

/** What the chosen options say. */
export const chosenTexts = (options: readonly Option[], answer: Answer): string[] =>
  options.filter((option) => answer.includes(option.key)).map((option) => option.text);
