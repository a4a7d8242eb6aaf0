import { z } from 'zod';
import type { Finding, Outcome } from './finding';
import type { TrainingRecord } from './record';

/** What a check may ask besides the record: the ISO day of the assessment and what other requirements found. */
export type Context = {
  on: string;
  /** The finding of another requirement of the same programme, by its key. */
  findingOf(key: string): Finding;
  /** The findings of the parts of a structure. */
  parts: Finding[];
};

export type RequirementKind<A = unknown> = {
  code: string;
  /** The settings of this kind, without `key`, `kind`, `title` and `parts`, which every requirement has. */
  settings: z.ZodType<A>;
  check(settings: A, record: TrainingRecord, context: Context): Outcome;
};

/** A kind of requirement: its code, its typed settings and a pure check. Programmes are data made of these. */
export const defineRequirement = <S extends z.ZodType>(
  code: string,
  settings: S,
  check: (settings: z.output<S>, record: TrainingRecord, context: Context) => Outcome,
): RequirementKind => ({ code, settings, check: check as RequirementKind['check'] });
