import { z } from 'zod';
import { t } from '../../../shared/text';
import { competencies } from '../course-document';
import { readPairs } from './lines';

/** Text as it was typed, with line ends of one kind; nothing where nothing was typed. */
const text = (most: number) =>
  z
    .string()
    .default('')
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(most, { error: () => t('courses.authoring.errors.tooLong', { limit: most }) }));

const title = z
  .string({ error: () => t('courses.authoring.errors.title') })
  .trim()
  .min(3, { error: () => t('courses.authoring.errors.title') })
  .max(200, { error: () => t('courses.authoring.errors.tooLong', { limit: 200 }) });

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => [given ?? []].flat().filter((one) => one !== ''));

/** Pairs on lines, and how they are called where one is not a pair. */
const pairs = (parting: string) =>
  text(50_000).transform((typed, context) => {
    const read = readPairs(typed, parting);
    if (read.pairs) return read.pairs;
    context.addIssue(t('courses.authoring.errors.pair', { line: read.wrongLine, parting: parting.trim() }));
    return z.NEVER;
  });

const whole = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, { error: () => t('courses.authoring.errors.minutes') })
    .transform(Number)
    .pipe(
      z
        .int()
        .min(1, { error: () => t('courses.authoring.errors.minutes') })
        .max(most, { error: () => t('courses.authoring.errors.atMost', { limit: most }) }),
    );

const seen = z.string().max(40).default('');

/** What a new course, module or lesson is called. */
export const Titled = z.object({ title });

/** What a course says about itself. Minutes by domain come in fields of their own: `hours-<domain>`. */
export const AboutForm = z
  .object({
    seen,
    title,
    summary: text(2_000),
    domain: z.string().max(60).default(''),
    supervisionPrompt: text(4_000),
    glossary: pairs(': '),
    sources: pairs(' | '),
    prerequisites: several,
  })
  .catchall(z.unknown())
  .transform(
    (
      { seen, title, summary, domain, supervisionPrompt, glossary, sources, prerequisites, ...rest },
      context,
    ) => ({
      seen,
      about: {
        ...{ title, summary, domain, supervisionPrompt, prerequisites },
        hours: hoursIn(rest, (field) =>
          context.addIssue({ code: 'custom', path: [field], message: t('courses.authoring.errors.minutes') }),
        ),
        glossary: glossary.map(([term, means]) => ({ term, means })),
        sources: sources.map(([title, note]) => ({ title, note })),
      },
    }),
  );
export type AboutForm = z.output<typeof AboutForm>;

type Hours = { domain: string; minutes: number }[];

/** The minutes by domain; a fault for each field that holds something else. */
function hoursIn(fields: Record<string, unknown>, fault: (field: string) => void): Hours {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (!name.startsWith('hours-') || value === '' || value === '0') return [];
    const minutes = /^\d{1,5}$/.test(String(value)) ? Number(value) : 0;
    if (minutes === 0) fault(name);
    return minutes === 0 ? [] : [{ domain: name.slice('hours-'.length), minutes }];
  });
}

/** What somebody can do after the course. */
export const ObjectiveForm = z.object({
  text: title,
  competencies: several.pipe(
    z.array(z.enum(competencies)).min(1, { error: () => t('courses.authoring.errors.competencies') }),
  ),
});
export type ObjectiveForm = z.output<typeof ObjectiveForm>;

export const kinds = ['page', 'video', 'scenario', 'quiz', 'live-session', 'reflection', 'task'] as const;

/** A lesson to be added at the end of a module. */
export const NewLesson = z.object({
  title,
  module: z.string({ error: () => t('courses.authoring.errors.module') }),
  kind: z.enum(kinds).default('page'),
});

const place = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number);
const Step = z.object({ way: z.enum(['up', 'down']) });

/** Where a lesson goes: a step up or down, or a place in a module. */
export const LessonMove = z.union([Step, z.object({ module: z.string(), place })]);
export type LessonMove = z.output<typeof LessonMove>;

/** Where a module goes: a step up or down, or a place among the modules. */
export const ModuleMove = z.union([Step, z.object({ place })]);
export type ModuleMove = z.output<typeof ModuleMove>;

/** Everything that lessons of some kind have; what a lesson's own kind has not is left out. */
export const LessonForm = z
  .object({
    seen,
    title,
    minutes: whole(600),
    objectives: several,
    markdown: text(200_000),
    opensOn: z.iso.date({ error: () => t('courses.authoring.errors.day') }).optional(),
    opensAfter: z
      .string()
      .regex(/^\d{1,4}$/, { error: () => t('courses.authoring.errors.days') })
      .transform(Number)
      .pipe(z.int().max(3650, { error: () => t('courses.authoring.errors.days') }))
      .optional(),
    minimumMinutes: whole(600).optional(),
    optional: z.literal('yes').optional(),
    file: z.string().max(200).default(''),
    captions: z.string().max(200).optional(),
    transcript: text(200_000),
    quiz: z.string().max(200).default(''),
    reviewed: z.literal('yes').optional(),
    accepts: text(500),
  })
  .refine(({ opensOn, opensAfter }) => opensOn === undefined || opensAfter === undefined, {
    error: () => t('courses.authoring.errors.opens'),
    path: ['opensAfter'],
  })
  .refine(({ accepts }) => endings(accepts).every((ending) => /^\.[a-z0-9]{1,8}$/.test(ending)), {
    error: () => t('courses.authoring.errors.accepts'),
    path: ['accepts'],
  });
export type LessonForm = z.output<typeof LessonForm>;

/** Endings of files as they were typed: ".pdf, .docx". */
export const endings = (typed: string): string[] =>
  typed
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((ending) => ending !== '');
