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

/** A lesson as its course lists it. `minutes` is how long reading and trying it usually takes. */
export const LessonOutline = z.strictObject({
  slug: name,
  title: words,
  minutes: z.int().min(1).max(600),
  objectives: z.array(name).min(1),
});

const Lesson = LessonOutline.extend({ markdown: words });

/** A part of a course: lessons that belong together. */
export const moduleOf = <L extends z.ZodType>(lesson: L) =>
  z.strictObject({ slug: name, title: words, lessons: z.array(lesson).min(1) });

/** What a course says about itself, whatever its lessons look like. */
export const aboutCourse = {
  title: words,
  summary: words,
  /** The part of peer support that its minutes count towards. */
  domain: name,
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
