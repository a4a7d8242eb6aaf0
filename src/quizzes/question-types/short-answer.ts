import { z } from 'zod';
import { t } from '../../shared/text';
import { answerList } from '../../shared/ui/answer-list';
import { field } from '../../shared/ui/field';
import { fieldGroup } from '../../shared/ui/field-group';
import { answered } from './answered';
import { different } from './lettered';
import { type Answer, asked, type Asking, type QuestionType, remark, term } from './question-type';
import { alike } from './typed-text';

const accepted = z.strictObject({
  text: term,
  /** What it is worth; the whole point unless said otherwise. */
  points: z.number().gt(0).max(1).default(1),
  feedback: remark,
});

const shortAnswerSchema = z
  .strictObject({
    ...asked,
    type: z.literal('short-answer'),
    accepted: z
      .array(accepted)
      .min(1)
      .max(20)
      .refine((all) => all.some(({ points }) => points === 1), {
        error: () => t('quizzes.definition.noWholePoint'),
      }),
    caseSensitive: z.boolean().default(false),
    feedback: z.strictObject({ wrong: remark }),
  })
  .refine(
    ({ accepted, caseSensitive }) => different(accepted.map(({ text }) => alike(text, { caseSensitive }))),
    {
      error: () => t('quizzes.definition.sameAccepted'),
      path: ['accepted'],
    },
  );

export type ShortAnswer = z.output<typeof shortAnswerSchema>;

/** The accepted answer that says what was typed. */
const matched = ({ accepted, caseSensitive }: ShortAnswer, [typed]: Answer) =>
  accepted.find(({ text }) => typed && alike(text, { caseSensitive }) === alike(typed, { caseSensitive }));

const best = ({ accepted }: ShortAnswer) => accepted.filter(({ points }) => points === 1).slice(0, 1);

function ask({ prompt, caseSensitive }: ShortAnswer, { answer }: Asking) {
  const input = field({
    ...{ name: 'answer', label: t('quizzes.parts.yours'), value: answer[0], maxlength: 500 },
    ...{ hint: t(caseSensitive ? 'quizzes.shortAnswer.hintExact' : 'quizzes.shortAnswer.hint') },
    ...{ autocomplete: 'off', spellcheck: false },
  });
  return fieldGroup({ id: 'question', label: prompt, fields: [input] });
}

function explain(item: ShortAnswer, { answer }: Asking) {
  const found = matched(item, answer);
  const one = answered({
    ...{
      given: answer[0],
      right: best(item)
        .map(({ text }) => text)
        .join(),
      earned: found?.points ?? 0,
    },
    feedback: found?.feedback ?? item.feedback.wrong,
  });
  return answerList({ label: item.prompt, answers: [one] });
}

/**
 * A few words to be typed, worth what the accepted answer that says the same is worth: QTI's `map_response` on a string,
 * Moodle's fractions. What counts as the same is in `alike`.
 */
export const shortAnswer = {
  type: 'short-answer',
  schema: shortAnswerSchema,
  accept: (_, given) => (given.length > 1 ? null : given.map((text) => text.trim()).filter(Boolean)),
  grade: (item, answer) => matched(item, answer)?.points ?? 0,
  right: (item) => best(item).map(({ text }) => text),
  said: (_, answer) => [...answer],
  ask,
  explain,
} satisfies QuestionType<ShortAnswer>;
