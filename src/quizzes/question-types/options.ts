import { z } from 'zod';
import { t } from '../../shared/text';
import { type Answer, words } from './question-type';

const written = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z]$/)
    .optional(),
  text: words,
  correct: z.boolean(),
  feedback: words,
});

/** One thing to choose. Its key stays with it when options are reordered or reworded. */
export type Option = { key: string; text: string; correct: boolean; feedback: string };

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Gives every option without a key the next free letter, in the alphabetical order of the texts: the letters are in
 * the page, and authors tend to write the right option in the same place.
 */
function lettered(options: z.output<typeof written>[]): Option[] {
  const taken = new Set(options.map((option) => option.key));
  const free = letters.filter((letter) => !taken.has(letter));
  const waiting = options.filter((option) => !option.key).map((option) => option.text);
  const given = new Map(waiting.sort().map((text, index) => [text, String(free[index])]));
  return options.map((option) => ({ ...option, key: option.key ?? String(given.get(option.text)) }));
}

const different = (values: unknown[]) => new Set(values).size === values.length;

/** Two to twelve different options, of which as many are right as `allows` says. */
export const options = (allows: (right: number, all: number) => boolean, error: () => string) =>
  z
    .array(written)
    .min(2)
    .max(12)
    .transform(lettered)
    .refine((all) => different(all.map((one) => one.text)) && different(all.map((one) => one.key)), {
      error: () => t('quizzes.definition.sameOption'),
    })
    .refine((all) => allows(all.filter((one) => one.correct).length, all.length), { error });

/** The keys of the options that are right. */
export const rightKeys = (options: readonly Option[]): string[] =>
  options.filter((option) => option.correct).map((option) => option.key);

/** What the chosen options say. */
export const chosenTexts = (options: readonly Option[], answer: Answer): string[] =>
  options.filter((option) => answer.includes(option.key)).map((option) => option.text);
