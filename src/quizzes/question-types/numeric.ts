import { z } from 'zod';
import { locale, t } from '../../shared/text';
import { answerList } from '../../shared/ui/answer-list';
import { field } from '../../shared/ui/field';
import { fieldGroup } from '../../shared/ui/field-group';
import { answered } from './answered';
import { type Answer, asked, type Asking, type QuestionType, remark, term } from './question-type';
import { readNumber } from './read-number';

/** Beyond it, numbers of this kind are no longer exact to the hundredth. */
const LIMIT = 1e12;

const numericSchema = z.strictObject({
  ...asked,
  type: z.literal('numeric'),
  answer: z.number().min(-LIMIT).max(LIMIT),
  /** How far from the answer is still right; 0 where only the answer is. */
  tolerance: z.number().min(0).max(LIMIT),
  /** What the number counts, written behind it: "minutes". */
  unit: term.optional(),
  feedback: z.strictObject({ right: remark, wrong: remark }),
});

export type Numeric = z.output<typeof numericSchema>;

/** Tenths do not add up exactly in binary; nobody misses the mark by that. */
const ROUNDING = 1e-9;

/** Both ends of the tolerance are right. */
const isClose = ({ answer, tolerance }: Numeric, given: number): boolean =>
  Math.abs(given - answer) <= tolerance + ROUNDING * Math.max(1, Math.abs(answer));

const withUnit = ({ unit }: Numeric, number: string): string =>
  unit ? t('quizzes.numeric.withUnit', { number, unit }) : number;

const numberWords = (value: number): string =>
  new Intl.NumberFormat(locale(), { maximumSignificantDigits: 12 }).format(value);

const readings = ({ unit }: Numeric, [typed]: Answer): number[] => readNumber(typed ?? '', unit);

const grade = (item: Numeric, answer: Answer): number =>
  readings(item, answer).some((given) => isClose(item, given)) ? 1 : 0;

function ask(item: Numeric, { answer }: Asking) {
  const unreadable = answer.length > 0 && readings(item, answer).length === 0;
  const input = field({
    ...{ name: 'answer', label: t('quizzes.parts.yours'), value: answer[0], unit: item.unit },
    ...{ hint: t('quizzes.numeric.hint'), error: unreadable ? t('quizzes.numeric.unreadable') : null },
    ...{ width: 'medium', autocomplete: 'off', maxlength: 100 },
  });
  return fieldGroup({ id: 'question', label: item.prompt, fields: [input] });
}

function explain(item: Numeric, { answer }: Asking) {
  const earned = grade(item, answer);
  const one = answered({
    ...{ given: numeric.said(item, answer)[0], right: rightWords(item), earned },
    feedback: earned === 1 ? item.feedback.right : item.feedback.wrong,
  });
  return answerList({ label: item.prompt, answers: [one] });
}

const rightWords = (item: Numeric): string =>
  item.tolerance > 0
    ? t('quizzes.numeric.range', {
        from: numberWords(item.answer - item.tolerance),
        to: withUnit(item, numberWords(item.answer + item.tolerance)),
      })
    : withUnit(item, numberWords(item.answer));

/** A number to be typed, with a decimal point or comma and the digits of any script; right if it is within the tolerance. */
export const numeric = {
  type: 'numeric',
  schema: numericSchema,
  accept: (_, given) => (given.length > 1 ? null : given.map((text) => text.trim()).filter(Boolean)),
  grade,
  finished: (item, answer) => readings(item, answer).length > 0,
  right: ({ answer }) => [String(answer)],
  said: (item, answer) =>
    answer.map((typed) => (readNumber(typed).length > 0 ? withUnit(item, typed) : typed)),
  ask,
  explain,
} satisfies QuestionType<Numeric>;
