import { z } from 'zod';
import { t } from '../../shared/text';

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const words = z.string().trim().min(3);
const different = (names: string[]) => new Set(names).size === names.length;

/** SAMHSA's twelve categories of core competencies for peer workers. */
export const competencies = [
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
] as const;

const Objective = z.strictObject({
  id: name,
  text: words,
  competencies: z.array(z.enum(competencies)).min(1),
});

const day = z.iso.date();

/** When a lesson opens: on a day, or so many days after the trainee's beginning or their cohort's. */
const Opening = z.union([
  z.strictObject({ on: day }),
  z.strictObject({ afterDays: z.int().min(0).max(3650) }),
]);

/** Moving pictures or sound: files of the organisation. Neither is shown to trainees without captions and transcript. */
const Video = z.strictObject({
  file: words,
  /** A WebVTT file. */
  captions: words.optional(),
  transcript: words.optional(),
});

/** What every lesson has. `minutes` is how long it usually takes. */
const about = {
  slug: name,
  title: words,
  minutes: z.int().min(1).max(600),
  objectives: z.array(name).min(1, { error: () => t('courses.authoring.faults.noObjectiveHere') }),
  opens: Opening.optional(),
  /** The least time on the page, where a board demands it. */
  minimumMinutes: z.int().min(1).max(600).optional(),
  /** Not needed to complete the course. */
  optional: z.boolean().optional(),
};

const reviewed = z.boolean().optional();

/** What each kind of lesson has besides. */
const kinds = {
  page: { kind: z.literal('page').default('page') },
  video: { kind: z.literal('video'), video: Video },
  scenario: { kind: z.literal('scenario') },
  quiz: { kind: z.literal('quiz') },
  'live-session': { kind: z.literal('live-session') },
  reflection: { kind: z.literal('reflection'), reviewed },
  task: {
    kind: z.literal('task'),
    reviewed,
    accepts: z.array(z.string().regex(/^\.[a-z0-9]{1,8}$/)).optional(),
  },
} as const;

/** A lesson of any kind with these fields besides; scenarios and quizzes have fields of their own. */
const lessonWith = <
  Every extends z.core.$ZodLooseShape,
  Scenario extends z.core.$ZodLooseShape,
  Quiz extends z.core.$ZodLooseShape,
>(
  every: Every,
  scenario: Scenario,
  quiz: Quiz,
) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ ...about, ...every, ...kinds.page }),
    z.strictObject({ ...about, ...every, ...kinds.video }),
    z.strictObject({ ...about, ...every, ...kinds.scenario, ...scenario }),
    z.strictObject({ ...about, ...every, ...kinds.quiz, ...quiz }),
    z.strictObject({ ...about, ...every, ...kinds['live-session'] }),
    z.strictObject({ ...about, ...every, ...kinds.reflection }),
    z.strictObject({ ...about, ...every, ...kinds.task }),
  ]);

/** A lesson as the file of its course lists it; a scenario is a file beside it. */
export const LessonOutline = lessonWith({}, { scenario: name }, { quiz: name });

/** A lesson as it is published. A scenario or quiz is named by the slug it has in the organisation. */
const Lesson = lessonWith({ markdown: words }, { quiz: name }, { quiz: name });

/** A part of a course: lessons that belong together. */
export const moduleOf = <L extends z.ZodType>(lesson: L) =>
  z.strictObject({ slug: name, title: words, lessons: z.array(lesson).min(1) });

/** What a course says about itself, whatever its lessons look like. */
export const aboutCourse = {
  title: words,
  summary: words,
  /** The part of peer support that its minutes count towards. */
  domain: name,
  /** The slugs of courses to be completed before this one is begun. */
  prerequisites: z.array(name).default([]),
  /** The training minutes it stands for, by domain; where there are none, those of its lessons in its own domain. */
  hours: z.array(z.strictObject({ domain: name, minutes: z.int().min(1) })).default([]),
  /** Words that lessons explain where they write [[term]]. */
  glossary: z.array(z.strictObject({ term: words, means: words })).default([]),
  objectives: z.array(Objective).min(1),
  /** What to think about and take to supervision. */
  supervisionPrompt: words,
  sources: z.array(z.strictObject({ title: words, note: words })),
};

const Written = z.strictObject({ ...aboutCourse, modules: z.array(moduleOf(Lesson)).min(1) });

/** A course in one version: all that trainees read, in its order. */
export type CourseDocument = z.output<typeof Written>;
export type Lesson = z.output<typeof Lesson>;

/** Every lesson of a course in the order in which it is meant to be read. */
export const lessonsOf = <L>({ modules }: { modules: { lessons: L[] }[] }): L[] =>
  modules.flatMap(({ lessons }) => lessons);

const knows = ({ objectives }: CourseDocument, ids: string[]): boolean =>
  ids.every((id) => objectives.some((objective) => objective.id === id));

export const CourseDocument = Written.refine(
  (course) => different(lessonsOf(course).map(({ slug }) => slug)),
  { error: () => t('courses.document.sameLesson'), path: ['modules'] },
).refine((course) => lessonsOf(course).every(({ objectives }) => knows(course, objectives)), {
  error: () => t('courses.document.unknownObjective'),
  path: ['objectives'],
});
