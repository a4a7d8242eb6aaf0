import { z } from 'zod';
import { t } from '../shared/text';
import { faultsOf } from './definition-faults';
import { key, words } from './question-types/question-type';
import { Item } from './question-types/registry';

const different = (values: unknown[]) => new Set(values).size === values.length;

const draw = z.int().min(1).max(100);

/** How many items of each objective (or competency) an attempt asks. */
const Blueprint = z
  .array(z.strictObject({ objective: key, draw }))
  .min(1)
  .max(50)
  .refine((lines) => different(lines.map((line) => line.objective)), {
    error: () => t('quizzes.definition.sameObjective'),
  });
export type Blueprint = z.output<typeof Blueprint>;

/** After so many failures, the lesson to go through before the next attempt: a slug that a course knows. */
const RemedialRule = z.strictObject({ after: z.int().min(1).max(100), lesson: key });
export type RemedialRule = z.output<typeof RemedialRule>;

/** Answers are explained one by one as they are given, when the attempt is submitted, or when the quiz has closed. */
const FeedbackTime = z.enum(['now', 'submission', 'closing']);
export type FeedbackTime = z.output<typeof FeedbackTime>;

const Written = z.strictObject({
  /** The quiz's name in its organisation, for ever. */
  slug: key,
  title: words,
  /** How many of the items an attempt asks; what the blueprint adds up to where there is one. */
  draw: draw.optional(),
  blueprint: Blueprint.optional(),
  passPercent: z.int().min(1).max(100),
  /** How many attempts there are before a pause. */
  attempts: z.int().min(1).max(100),
  /** How long the pause is; 0 where there is none. */
  pauseHours: z.int().min(0).max(8760),
  /** How long an attempt may take. */
  minutes: z.int().min(1).max(1440).optional(),
  /** When the quiz closes. */
  sitBy: z.iso.datetime({ offset: true }).optional(),
  feedback: FeedbackTime.default('submission'),
  remedial: RemedialRule.optional(),
  items: z
    .array(Item)
    .min(1)
    .max(10_000)
    .refine((items) => different(items.map((item) => item.key)), {
      error: () => t('quizzes.definition.sameKey'),
    }),
});

const sumOf = (blueprint: Blueprint | undefined): number =>
  (blueprint ?? []).reduce((sum, line) => sum + line.draw, 0);

/** A quiz as its author writes it; `templates/curriculum` holds examples, where the course gives the slug. */
export const QuizDefinition = Written.check(({ value, issues }) => {
  for (const fault of faultsOf({ ...value, sum: sumOf(value.blueprint) })) {
    issues.push({ code: 'custom', input: value, ...fault });
  }
}).transform(({ draw, ...rest }) => ({ ...rest, draw: draw ?? sumOf(rest.blueprint) }));
export type QuizDefinition = z.output<typeof QuizDefinition>;

/** A definition before it is read: options need no keys. */
export type WrittenQuiz = z.input<typeof QuizDefinition>;
