import { z } from 'zod';
import { t } from '../../shared/text';
import { ask, type Choosing, explain } from './choosing';
import { chosenTexts } from './options';
import { asked, type QuestionType, remark } from './question-type';

const schema = z.strictObject({
  ...asked,
  type: z.literal('true-false'),
  answer: z.boolean(),
  feedback: z.strictObject({ true: remark, false: remark }),
});

export type TrueFalse = z.output<typeof schema>;

/** Always in this order: people look for "true" first. */
const choosing = ({ key, prompt, answer, feedback }: TrueFalse): Choosing => ({
  key,
  prompt,
  kind: 'one',
  hint: null,
  options: [
    { key: 'true', text: t('quizzes.question.true'), correct: answer, feedback: feedback.true },
    { key: 'false', text: t('quizzes.question.false'), correct: !answer, feedback: feedback.false },
  ],
});

/** A statement that is true or false; seeing which earns the point. */
export const trueFalse = {
  type: 'true-false',
  schema,
  accept: (_, given) =>
    given.length <= 1 && given.every((one) => one === 'true' || one === 'false') ? given : null,
  grade: ({ answer }, [chosen]) => (chosen === String(answer) ? 1 : 0),
  right: ({ answer }) => [String(answer)],
  said: (item, answer) => chosenTexts(choosing(item).options, answer),
  ask: (item, { answer }) => ask(choosing(item), answer),
  explain: (item, { answer }) => explain(choosing(item), answer),
} satisfies QuestionType<TrueFalse>;
