import { z } from 'zod';
import { t } from '../../shared/text';
import { gapsIn } from './gaps';
import { different } from './lettered';
import { asked, key, remark, term, words } from './question-type';
import { alike } from './typed-text';

const same = { error: () => t('quizzes.definition.sameAccepted') };

/** What is not right and still worth something: its share of the gap's point, and what is said to whoever gave it. */
const partly = z.strictObject({ text: term, points: z.number().gt(0).lt(1), feedback: remark });

const typed = z
  .strictObject({
    key,
    accepted: z.array(term).min(1).max(20),
    partly: z.array(partly).max(20).optional(),
    feedback: remark,
  })
  .check(({ value: { accepted, partly = [] }, issues }) => {
    const right = accepted.map((one) => alike(one));
    const all = [...right, ...partly.map(({ text }) => alike(text))];
    const path = different(right) ? ['partly'] : ['accepted'];
    if (!different(all)) issues.push({ code: 'custom', input: all, message: same.error(), path });
  });

const chosen = z
  .strictObject({
    key,
    options: z
      .array(term)
      .min(2)
      .max(12)
      .refine((all) => different(all), same),
    answer: term,
    partly: z.array(partly).max(11).optional(),
    feedback: remark,
  })
  .refine(({ options, answer }) => options.includes(answer), {
    error: () => t('quizzes.definition.answerNotOffered'),
    path: ['answer'],
  })
  .refine(({ options, partly = [] }) => partly.every(({ text }) => options.includes(text)), {
    error: () => t('quizzes.definition.partlyNotOffered'),
    path: ['partly'],
  })
  .refine(({ answer, partly = [] }) => different([answer, ...partly.map(({ text }) => text)]), {
    ...same,
    path: ['partly'],
  });

const gap = z.union([typed, chosen]);

/**
 * A place in the text to be filled: by typing one of the accepted texts, or by choosing the answer. Other texts may be
 * worth a part of its point.
 */
export type Gap = z.output<typeof gap>;

const sorted = (keys: string[]) => [...keys].sort().join();

export const clozeSchema = z
  .strictObject({
    ...asked,
    type: z.literal('cloze'),
    /** With each gap in its place: "Say the {{promise}} at the start." */
    text: words,
    gaps: z.array(gap).min(1).max(12),
  })
  .refine(
    ({ text, gaps }) =>
      different(gaps.map((one) => one.key)) && sorted(gapsIn(text)) === sorted(gaps.map((one) => one.key)),
    { error: () => t('quizzes.definition.gapsDiffer'), path: ['gaps'] },
  );

export type Cloze = z.output<typeof clozeSchema>;

/** How many characters may be typed into a gap. */
export const LONGEST = 500;

/** The gaps in the order in which the text has them. */
export const gapsOf = ({ text, gaps }: Cloze): Gap[] =>
  gapsIn(text).flatMap((name) => gaps.filter((gap) => gap.key === name));

/** What may be put into the gap, right or not. */
export const offers = (gap: Gap, value: string): boolean =>
  'options' in gap ? gap.options.includes(value) : value.length <= LONGEST;

/** What the gap is worth filled so, from 0 to 1, and what is said of it. */
export function filled(gap: Gap, value: string): { points: number; feedback: string } {
  if (fills(gap, value)) return { points: 1, feedback: gap.feedback };
  const found = gap.partly?.find(({ text }) =>
    'options' in gap ? text === value : alike(text) === alike(value),
  );
  return { points: found?.points ?? 0, feedback: found?.feedback || gap.feedback };
}

const fills = (gap: Gap, value: string): boolean =>
  'options' in gap ? value === gap.answer : gap.accepted.some((one) => alike(one) === alike(value));

/** What is right, or the first of several that are. */
export const rightOf = (gap: Gap): string => ('options' in gap ? gap.answer : String(gap.accepted[0]));
