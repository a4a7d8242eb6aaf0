import { z } from 'zod';

/** The shape of every file under templates/curriculum, strict: an unknown or misspelt key is refused. */
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const words = z.string().trim().min(3);
const named = z.strictObject({ key, name: words });

/** SAMHSA's twelve categories of core competencies for peer workers, as used in `objectives[].competencies`. */
const competency = z.enum([
  'collaborative-caring-relationships',
  'support',
  'sharing-lived-experience',
  'personalising',
  'recovery-planning',
  'linking-to-resources',
  'skills-for-health-wellness-recovery',
  'crisis',
  'communication',
  'collaboration-and-teamwork',
  'leadership-and-advocacy',
  'growth-and-development',
]);

export const courseFile = z.strictObject({
  slug: key,
  title: words,
  summary: words,
  domain: key,
  objectives: z.array(z.strictObject({ id: key, text: words, competencies: z.array(competency).nonempty() })),
  modules: z.array(
    z.strictObject({
      slug: key,
      title: words,
      lessons: z
        .array(
          z.strictObject({
            slug: key,
            title: words,
            minutes: z.int().positive(),
            objectives: z.array(key).nonempty(),
          }),
        )
        .nonempty(),
    }),
  ),
  quiz: z.literal('quiz.yaml'),
  supervisionPrompt: words,
  sources: z.array(z.strictObject({ title: words, note: words })).nonempty(),
});

const option = z.strictObject({ text: words, correct: z.boolean(), feedback: words });
const asked = { key, objective: key, prompt: words };
const correct = (options: { correct: boolean }[]) => options.filter((each) => each.correct).length;

const singleChoice = z.strictObject({
  ...asked,
  type: z.literal('single-choice'),
  options: z
    .array(option)
    .min(3)
    .max(4)
    .refine((options) => correct(options) === 1, 'exactly one option is correct'),
});

const multipleChoice = z.strictObject({
  ...asked,
  type: z.literal('multiple-choice'),
  options: z
    .array(option)
    .min(4)
    .max(5)
    .refine((options) => correct(options) >= 2, 'at least two options are correct')
    .refine((options) => correct(options) < options.length, 'at least one option is wrong'),
});

const trueFalse = z.strictObject({
  ...asked,
  type: z.literal('true-false'),
  answer: z.boolean(),
  feedback: z.strictObject({ true: words, false: words }),
});

export const quizFile = z.strictObject({
  title: words,
  draw: z.literal(12),
  passPercent: z.literal(80),
  attempts: z.literal(2),
  pauseHours: z.literal(24),
  items: z.array(z.discriminatedUnion('type', [singleChoice, multipleChoice, trueFalse])),
});

export const ethicsFile = z.strictObject({
  key,
  version: z.int().positive(),
  title: words,
  introduction: words,
  commitments: z.array(z.strictObject({ title: words, text: words })),
  declaration: words,
});

export const activityFile = z.strictObject({
  activityKinds: z.array(named.extend({ counts: z.boolean(), hint: words })),
  settings: z.array(named),
  domains: z.array(named),
});
