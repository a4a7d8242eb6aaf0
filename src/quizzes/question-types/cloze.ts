import { z } from 'zod';
import { t } from '../../shared/text';
import { different } from './lettered';
import { asked, key, term, words } from './question-type';
import { alike } from './typed-text';

const same = { error: () => t('quizzes.definition.sameAccepted') };

const typed = z.strictObject({
  key,
  accepted: z
    .array(term)
    .min(1)
    .max(20)
    .refine((all) => different(all.map((one) => alike(one))), same),
  feedback: words,
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
    feedback: words,
  })
  .refine(({ options, answer }) => options.includes(answer), {
    error: () => t('quizzes.definition.answerNotOffered'),
    path: ['answer'],
  });

const gap = z.union([typed, chosen]);

/** A place in the text to be filled: by typing one of the accepted texts, or by choosing the answer. */
export type Gap = z.output<typeof gap>;

const PLACE = /\{\{([^{}]*)\}\}/g;

/** The keys of the gaps in the order in which the text has them. */
export const placesIn = (text: string): string[] =>
  [...text.matchAll(PLACE)].map(([, name = '']) => name.trim());

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
      placesIn(text).sort().join(' ') ===
      gaps
        .map((one) => one.key)
        .sort()
        .join(' '),
    { error: () => t('quizzes.definition.gapsDiffer'), path: ['gaps'] },
  )
  .refine(({ gaps }) => different(gaps.map((one) => one.key)), {
    error: () => t('quizzes.definition.gapsDiffer'),
    path: ['gaps'],
  });

export type Cloze = z.output<typeof clozeSchema>;
