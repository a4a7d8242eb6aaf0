import { type CourseDocument, type Lesson, lessonsOf } from '../authoring/course-document';
import { nextAfter, type Progress, progressOf, resumeAt } from './progress';

/** A course as one trainee has it: their version once they have begun, else the one they would begin with. */
export type CourseTaken = {
  courseId: string;
  slug: string;
  versionId: string;
  quizId: string | null;
  /** Null until they begin. */
  enrolmentId: string | null;
  reminders: boolean;
  /** The lessons they have done, in the order in which they did them. */
  done: string[];
  completedAt: Date | null;
};

export type CourseStanding = CourseTaken & {
  document: CourseDocument;
  lessons: Lesson[];
  progress: Progress;
  /** Where they go on, or begin; null when every lesson is done. */
  resume: Lesson | null;
};

/** Joins what somebody has done with what there is to do. */
export function standingIn(taken: CourseTaken, document: CourseDocument): CourseStanding {
  const lessons = lessonsOf(document);
  return {
    ...taken,
    document,
    lessons,
    progress: progressOf(lessons, taken.done),
    resume: resumeAt(lessons, taken.done),
  };
}

/** One lesson of a course with what stands around it. */
export type LessonPlace = {
  lesson: Lesson;
  module: string;
  done: boolean;
  previous: Lesson | null;
  next: Lesson | null;
  /** Where one goes on after this lesson; null when no other is open. */
  onwards: Lesson | null;
};

/** The place of a lesson in its course, or null when the course has no such lesson. */
export function placeOf({ document, lessons, done }: CourseStanding, slug: string): LessonPlace | null {
  const [found] = document.modules.flatMap((module) =>
    module.lessons.filter((one) => one.slug === slug).map((lesson) => ({ lesson, module: module.title })),
  );
  if (!found) return null;
  const index = lessons.indexOf(found.lesson);
  return {
    ...found,
    done: done.includes(slug),
    previous: lessons[index - 1] ?? null,
    next: lessons[index + 1] ?? null,
    onwards: nextAfter(lessons, [...done, slug], slug),
  };
}

export const coursePath = ({ slug }: Pick<CourseTaken, 'slug'>): string => `/courses/${slug}`;

export const lessonPath = (course: Pick<CourseTaken, 'slug'>, lesson: Pick<Lesson, 'slug'>): string =>
  `${coursePath(course)}/lessons/${lesson.slug}`;
