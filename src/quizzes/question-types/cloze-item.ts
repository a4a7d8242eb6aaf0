import { z } from 'zod';
import { t } from '../../shared/text';
import { gapsIn } from './gaps';
import { different } from './lettered';
import { asked, key, remark, term, words } from './question-type';
import { alike } from './typed-text';

const same = { error: () => t('quizzes.definition.sameAccepted') };

const typed = z.strictObject({
  key,
  accepted: z
    .array(term)
    .min(1)
    .max(20)
    .refine((all) => different(all.map((one) => alike(one))), same),
  feedback: remark,
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
    feedback: remark,
  })
  .refine(({ options, answer }) => options.includes(answer), {
    error: () => t('quizzes.definition.answerNotOffered'),
    path: ['answer'],
  });

const gap = z.union([typed, chosen]);

/** A place in the text to be filled: by typing one of the accepted texts, or by choosing the answer. */
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

/** Whether it is right. */
export const fills = (gap: Gap, value: string): boolean =>
  'options' in gap ? value === gap.answer : gap.accepted.some((one) => alike(one) === alike(value));

/** What is right, or the first of several that are. */
export const rightOf = (gap: Gap): string => ('options' in gap ? gap.answer : String(gap.accepted[0]));
