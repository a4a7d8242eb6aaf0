import { z } from 'zod';
import { t } from '../../shared/text';

const LONGEST_NAME = 80;
const MOST_PLACES = 200;

const Name = z
  .string({ error: () => t('practice.words.errors.name') })
  .trim()
  .min(1, { error: () => t('practice.words.errors.name') })
  .max(LONGEST_NAME, { error: () => t('practice.words.errors.long', { limit: LONGEST_NAME }) });

/** A word as a manager writes it. */
export const WordForm = z
  .object({
    seen: z.string().max(LONGEST_NAME).default(''),
    name: Name,
    counts: z.literal('yes').optional(),
    hint: z
      .string()
      .trim()
      .max(300, { error: () => t('practice.words.errors.long', { limit: 300 }) })
      .default(''),
  })
  .transform(({ counts, ...word }) => ({ ...word, counts: counts === 'yes' }));

export const RetirementForm = z.object({ retire: z.enum(['yes', 'no']).transform((said) => said === 'yes') });

/** Places, one on a line; a place that is there twice counts once. */
export const PlacesForm = z.object({
  places: z
    .string()
    .default('')
    .transform((typed) => [...new Set(typed.split(/\r?\n/).map((line) => line.trim()))].filter(Boolean))
    .pipe(
      z
        .array(
          z.string().max(LONGEST_NAME, {
            error: () => t('practice.words.errors.longPlace', { limit: LONGEST_NAME }),
          }),
        )
        .max(MOST_PLACES, { error: () => t('practice.words.errors.manyPlaces', { limit: MOST_PLACES }) }),
    ),
});
