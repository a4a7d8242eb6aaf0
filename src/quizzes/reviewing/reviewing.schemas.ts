import { z } from 'zod';

/** The form of a review: its fields are those of the texts at hand, so the rules that know the texts read it. */
export const AnyForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
