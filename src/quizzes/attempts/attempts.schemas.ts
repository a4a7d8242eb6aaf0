import { z } from 'zod';

const value = z.string().max(10_000);

/** One question's form: nothing, one value or several, and where to go from here. */
export const GivenAnswer = z.preprocess(
  (body) => body ?? {},
  z.object({
    answer: z
      .union([value, z.array(value).max(100)])
      .default([])
      .transform((given) => [given].flat().filter((one) => one !== '')),
    then: z.enum(['next', 'overview']).default('next'),
  }),
);
export type GivenAnswer = z.output<typeof GivenAnswer>;
