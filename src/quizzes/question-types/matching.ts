import { z } from 'zod';
import { t } from '../../shared/text';
import { different, letter, lettered } from './lettered';
import { asked, term, words } from './question-type';

const pair = z.strictObject({ key: letter.optional(), left: term, right: term, feedback: words });
type Written = z.output<typeof pair>;

/** Two things that belong together. The key stays with the left one when the pair is reordered or reworded. */
export type Pair = Written & { key: string };

const letteredByLeft = (pairs: Written[]): Pair[] => lettered(pairs, ({ left }) => left);

export const matchingSchema = z
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
