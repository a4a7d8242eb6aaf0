import { z } from 'zod';
import { t } from '../../shared/text';
import { shuffle } from '../shuffle';
import { ask, type Choosing, explain } from './choosing';
import { chosenTexts, criticalIn, options, rightKeys } from './options';
import { asked, type QuestionType } from './question-type';

const schema = z.strictObject({
  ...asked,
  type: z.literal('single-choice'),
  options: options(
    (right) => right === 1,
    () => t('quizzes.definition.oneRight'),
  ),
});

export type SingleChoice = z.output<typeof schema>;

const choosing = ({ key, prompt, options }: SingleChoice, seed: number): Choosing => ({
  key,
  prompt,
  kind: 'one',
  hint: null,
  options: shuffle(options, seed),
});

/** One of several options is right and earns the point; the others earn nothing. */
export const singleChoice = {
  type: 'single-choice',
  schema,
  accept: ({ options }, given) => {
    const offered = (key: string) => options.some((option) => option.key === key);
    return given.length <= 1 && given.every(offered) ? given : null;
  },
  grade: ({ options }, [chosen]) =>
    options.some((option) => option.correct && option.key === chosen) ? 1 : 0,
  critical: ({ options }, answer) => criticalIn(options, answer),
  right: ({ options }) => rightKeys(options),
  said: ({ options }, answer) => chosenTexts(options, answer),
  ask: (item, { answer, seed }) => ask(choosing(item, seed), answer),
  explain: (item, { answer, seed }) => explain(choosing(item, seed), answer),
} satisfies QuestionType<SingleChoice>;
