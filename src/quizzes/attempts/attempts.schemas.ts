import { z } from 'zod';
import { givenIn } from '../question-types/given';

const value = z.string().max(10_000);

/** One question's form: nothing, one value or several, and where to go from here. */
export const GivenAnswer = z.preprocess(
  (body) => ({ ...Object(body), answer: givenIn(Object(body) as object) }),
  z.object({
    answer: z.array(value).max(100),
    then: z.enum(['next', 'overview']).default('next'),
  }),
);
export type GivenAnswer = z.output<typeof GivenAnswer>;
