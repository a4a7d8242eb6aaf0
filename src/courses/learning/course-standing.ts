import { dayOf } from '../../shared/dates';
import { type CourseDocument, type Lesson, lessonsOf } from '../authoring/course-document';
import { type Closed, closedOn } from './opening';
import { nextAfter, type Progress, progressOf, resumeAt } from './progress';

/** A course as one trainee has it: their version once they have begun, else the one they would begin with. */
export type CourseTaken = {
  courseId: string;
  slug: string;
  versionId: string;
  quizId: string | null;
  /** Null until they begin. */
  enrolmentId: string | null;
  enrolledAt: Date | null;
  /** The cohort they take it in, and its first day (ISO). */
  cohortId: string | null;
  cohortStartsOn: string | null;
  reminders: boolean;
  /** The lessons they have done, in the order in which they did them. */
  done: string[];
  /** The lesson they were at last, and since when they were. */
  lastSeen: string | null;
  completedAt: Date | null;
};

/** A course to be completed before another is begun. */
export type Prerequisite = { slug: string; title: string };

/** Somebody who learns, and where days begin for them (IANA name). */
export type Learner = { personId: string; timeZone: string };

/** The time that decides what is open. */
export type Moment = { now: Date; timeZone: string };

export type CourseStanding = CourseTaken & {
  document: CourseDocument;
  lessons: Lesson[];
  progress: Progress;
  /** Where they go on, or begin; null when every lesson that is open is done. */
  resume: Lesson | null;
  /** The lessons that cannot be opened yet, by slug. */
  closed: Map<string, Closed>;
  /** What they have to complete before they may begin. Nothing once they have. */
  missing: Prerequisite[];
};

/** Joins what somebody has done with what there is to do. */
export function standingIn(
  taken: CourseTaken,
  document: CourseDocument,
  { now, timeZone }: Moment,
  missing: Prerequisite[] = [],
): CourseStanding {
  const lessons = lessonsOf(document);
  const closed = closedOf(taken, lessons, { now, timeZone });
  const open = lessons.filter(({ slug }) => !closed.has(slug));
  return {
    ...taken,
    document,
    lessons,
    closed,
    missing: taken.enrolmentId ? [] : missing,
    progress: progressOf(lessons, taken.done),
    resume: lastOpened(taken, open) ?? resumeAt(open, taken.done),
  };
}

/** The lesson they were looking at last, while it is not done. */
const lastOpened = ({ lastSeen, done }: CourseTaken, open: Lesson[]): Lesson | null =>
  open.find(({ slug }) => slug === lastSeen && !done.includes(slug)) ?? null;

function closedOf(taken: CourseTaken, lessons: Lesson[], { now, timeZone }: Moment): Map<string, Closed> {
  const begunOn = taken.cohortStartsOn ?? (taken.enrolledAt && dayOf(taken.enrolledAt, timeZone));
  const today = dayOf(now, timeZone);
  return new Map(
    lessons.flatMap((lesson) => {
      const closed = closedOn(lesson, begunOn, today);
      return closed && !taken.done.includes(lesson.slug) ? [[lesson.slug, closed] as const] : [];
    }),
  );
}

/** One lesson of a course with what stands around it. */
export type LessonPlace = {
  lesson: Lesson;
  module: string;
  done: boolean;
  /** Why it cannot be opened yet, if it cannot. */
  closed: Closed | null;
  previous: Lesson | null;
  next: Lesson | null;
  /** Where one goes on after this lesson; null when no other is open. */
  onwards: Lesson | null;
};

/** The place of a lesson in its course, or null when the course has no such lesson. */
export function placeOf(course: CourseStanding, slug: string): LessonPlace | null {
  const { document, lessons, done, closed } = course;
  const [found] = document.modules.flatMap((module) =>
    module.lessons.filter((one) => one.slug === slug).map((lesson) => ({ lesson, module: module.title })),
  );
  if (!found) return null;
  const index = lessons.indexOf(found.lesson);
  const open = lessons.filter((lesson) => lesson.slug === slug || !closed.has(lesson.slug));
  const beside = (place: number) => open.find((lesson) => lesson === lessons[place]) ?? null;
  return {
    ...found,
    done: done.includes(slug),
    closed: closed.get(slug) ?? null,
    previous: beside(index - 1),
    next: beside(index + 1),
    onwards: nextAfter(open, [...done, slug], slug),
  };
}

export const coursePath = ({ slug }: Pick<CourseTaken, 'slug'>): string => `/courses/${slug}`;

export const lessonPath = (course: Pick<CourseTaken, 'slug'>, lesson: Pick<Lesson, 'slug'>): string =>
  `${coursePath(course)}/lessons/${lesson.slug}`;
