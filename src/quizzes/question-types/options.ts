import { z } from 'zod';
import { t } from '../../shared/text';
import { apart, letter, letteredByText } from './lettered';
import { type Answer, remark, term, words } from './question-type';

const written = z
  .strictObject({
    key: letter.optional(),
    text: term,
    correct: z.boolean(),
    feedback: remark,
    /** Why choosing it fails the whole attempt. */
    critical: words.optional(),
  })
  .refine(({ correct, critical }) => !(correct && critical), {
    error: () => t('quizzes.definition.rightAndCritical'),
    path: ['critical'],
  });

/** One thing to choose. Its key stays with it when options are reordered or reworded. */
export type Option = z.output<typeof written> & { key: string };

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

/** Why the chosen options fail the whole attempt. */
export const criticalIn = (
  options: readonly { key: string; critical?: string | undefined }[],
  answer: Answer,
): string[] => options.flatMap(({ key, critical }) => (critical && answer.includes(key) ? [critical] : []));
