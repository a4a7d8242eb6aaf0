import { z } from 'zod';
import { t } from '../../shared/text';
import { answerList } from '../../shared/ui/answer-list';
import { choice } from '../../shared/ui/choice';
import { fieldGroup } from '../../shared/ui/field-group';
import { seedOf, shuffle } from '../shuffle';
import { answered } from './answered';
import { different, letter, lettered } from './lettered';
import { acceptParts, partsOf, share } from './parts';
import { type Answer, asked, type Asking, type QuestionType, remark, term } from './question-type';
import { rightKey, type RightSide, rightSides } from './right-sides';

const pair = z.strictObject({ key: letter.optional(), left: term, right: term, feedback: remark });
type Written = z.output<typeof pair>;

/** Two things that belong together. The key stays with the left one when the pair is reordered or reworded. */
export type Pair = Written & { key: string };

const letteredByLeft = (pairs: Written[]): Pair[] => lettered(pairs, ({ left }) => left);

const matchingSchema = z
  .strictObject({
    ...asked,
    type: z.literal('matching'),
    pairs: z
      .array(pair)
      .min(2)
      .max(12)
      .transform(letteredByLeft)
      .refine((all) => different(all.map((one) => one.left)) && different(all.map((one) => one.key)), {
        error: () => t('quizzes.definition.samePair'),
      }),
    /** Offered on the right, and belonging to nothing. */
    decoys: z.array(term).max(12).optional(),
  })
  .refine(
    ({ pairs, decoys = [] }) => different(decoys) && !pairs.some(({ right }) => decoys.includes(right)),
    { error: () => t('quizzes.definition.sameDecoy'), path: ['decoys'] },
  )
  .refine(({ pairs, decoys = [] }) => new Set([...pairs.map(({ right }) => right), ...decoys]).size > 1, {
    error: () => t('quizzes.definition.oneRightSide'),
    path: ['pairs'],
  });

export type Matching = z.output<typeof matchingSchema>;

const sidesOf = ({ pairs, decoys = [] }: Matching): RightSide[] =>
  rightSides([...pairs.map(({ right }) => right), ...decoys]);

/** Left sides in an order of their own: in the order of the right ones, each place would give the answer away. */
const shuffled = (item: Matching, seed: number) => ({
  pairs: shuffle(item.pairs, seedOf(seed, 'left')),
  sides: shuffle(sidesOf(item), seedOf(seed, 'right')),
});

const textsOf = (item: Matching, answer: Answer): Map<string, string | undefined> => {
  const texts = new Map(sidesOf(item).map(({ key, text }) => [key, text]));
  return new Map([...partsOf(answer)].map(([left, right]) => [left, texts.get(right)]));
};

/** A longer right side would be cut off in its field: all of them are written out then, each with its letter. */
const FITS = 24;

const sign = (index: number): string => String.fromCodePoint(0x41 + index);

function written(sides: RightSide[]) {
  const legend = sides.map(({ text }, index) => ({ sign: sign(index), text }));
  const options = sides.map(({ key, text }, index) => ({
    value: key,
    label: t('quizzes.matching.lettered', { letter: sign(index), text }),
  }));
  return { options, legend: sides.some(({ text }) => text.length > FITS) ? legend : null };
}

function ask(item: Matching, { answer, seed }: Asking) {
  const { pairs, sides } = shuffled(item, seed);
  const { options, legend } = written(sides);
  const given = partsOf(answer);
  const fields = pairs.map(({ key, left }) =>
    choice({
      ...{ name: `answer.${key}`, id: `left-${key}`, kind: 'select', label: left, options },
      ...{ prompt: t('quizzes.parts.choose'), value: given.get(key) },
    }),
  );
  return fieldGroup({
    ...{ id: 'answer', label: item.prompt, hint: t('quizzes.matching.hint'), fields, legend, beside: true },
  });
}

function explain(item: Matching, { answer, seed }: Asking) {
  const given = textsOf(item, answer);
  const answers = shuffled(item, seed).pairs.map(({ key, left, right, feedback }) =>
    answered({
      ...{ about: left, given: given.get(key), right, feedback },
      earned: given.get(key) === right ? 1 : 0,
    }),
  );
  return answerList({ label: item.prompt, answers });
}

/**
 * Things that belong together: for each on the left, one of those on the right. Every pair is worth the same and a wrong
 * one costs nothing, as in Moodle's matching question and in QTI's `map_response` with equal weights.
 */
export const matching = {
  type: 'matching',
  schema: matchingSchema,
  accept: (item, given) => {
    const offered = sidesOf(item).map(({ key }) => key);
    return acceptParts(given, item.pairs, (_, value) => offered.includes(value));
  },
  grade: ({ pairs }, answer) => {
    const given = partsOf(answer);
    return share(pairs, ({ key, right }) => given.get(key) === rightKey(right));
  },
  finished: (item, answer) => answer.length === item.pairs.length,
  right: ({ pairs }) => pairs.map(({ key, right }) => `${key}=${rightKey(right)}`),
  said: (item, answer) => {
    const given = textsOf(item, answer);
    return item.pairs.flatMap(({ key, left }) =>
      given.has(key) ? [t('quizzes.parts.said', { part: left, value: given.get(key) ?? '' })] : [],
    );
  },
  ask,
  explain,
} satisfies QuestionType<Matching>;
