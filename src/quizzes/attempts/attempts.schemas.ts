import { z } from 'zod';
import { givenIn } from '../question-types/given';

const value = z.string().max(10_000);

/** The largest whole number that a column holds. */
const LARGEST = 2 ** 31 - 1;

/**
 * One question's form: nothing, one value or several; which page it is, which answer it was drawn from and how often it
 * was changed; and where to go from here.
 */
export const GivenAnswer = z.preprocess(
  (body) => ({ ...Object(body), answer: givenIn(Object(body) as object) }),
  z.object({
    answer: z.array(value).max(100),
    formKey: z.uuid().nullable().catch(null),
    version: z.coerce.number<unknown>().int().min(0).nullable().catch(null),
    turn: z.coerce.number<unknown>().int().min(0).max(LARGEST).nullable().catch(null),
    then: z.enum(['next', 'overview']).default('next'),
  }),
);
export type GivenAnswer = z.output<typeof GivenAnswer>;
