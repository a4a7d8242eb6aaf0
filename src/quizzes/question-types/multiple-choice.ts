import { z } from 'zod';
import { t } from '../../shared/text';
import { shuffle } from '../shuffle';
import { ask, type Choosing, explain } from './choosing';
import { chosenTexts, criticalIn, options, rightKeys } from './options';
import { type Answer, asked, type QuestionType } from './question-type';

const schema = z.strictObject({
  ...asked,
  type: z.literal('multiple-choice'),
  options: options(
    (right, all) => right >= 1 && right < all,
    () => t('quizzes.definition.someRight'),
  ),
});

export type MultipleChoice = z.output<typeof schema>;

const choosing = ({ key, prompt, options }: MultipleChoice, seed: number): Choosing => ({
  key,
  prompt,
  kind: 'several',
  hint: t('quizzes.question.severalHint'),
  options: shuffle(options, seed),
});

/** How many of the options that are right (or of those that are wrong) were chosen, from 0 to 1. */
function share({ options }: MultipleChoice, answer: Answer, correct: boolean): number {
  const those = options.filter((option) => option.correct === correct);
  return those.filter((option) => answer.includes(option.key)).length / those.length;
}

/**
 * Any number of options may be chosen. Points = (right ones chosen ÷ right ones) − (wrong ones chosen ÷ wrong ones),
 * never below 0. So choosing everything earns as little as choosing nothing, and a guess costs what it could win.
 */
export const multipleChoice = {
  type: 'multiple-choice',
  schema,
  accept: ({ options }, given) => {
    const offered = options.map((option) => option.key);
    return given.every((key) => offered.includes(key)) ? offered.filter((key) => given.includes(key)) : null;
  },
  grade: (item, answer) => Math.max(0, share(item, answer, true) - share(item, answer, false)),
  critical: ({ options }, answer) => criticalIn(options, answer),
  right: ({ options }) => rightKeys(options),
  said: ({ options }, answer) => chosenTexts(options, answer),
  ask: (item, { answer, seed }) => ask(choosing(item, seed), answer),
  explain: (item, { answer, seed }) => explain(choosing(item, seed), answer),
} satisfies QuestionType<MultipleChoice>;
