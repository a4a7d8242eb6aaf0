import { type CourseDocument, lessonsOf } from '../authoring/course-document';
import { progressOf, resumeAt } from '../learning/progress';

/** After so many days without doing anything in a course, somebody may be stuck. */
export const QUIET_DAYS = 14;

/** Somebody in a course, as it is kept. `done` is in the order in which it was done. */
export type Enrolled = { done: string[]; activeAt: Date; completedAt: Date | null };

/** Where somebody is in a course: what comes next, how much is done, and whether they may be stuck. */
export type Where = {
  state: 'completed' | 'under-way' | 'stuck';
  done: number;
  lessons: number;
  /** The title of the lesson they go on with; null when none is left. */
  next: string | null;
};

const DAY = 86_400_000;

/** From this instant on somebody who has done nothing is taken to be stuck. */
export const quietSince = (now: Date): Date => new Date(now.getTime() - QUIET_DAYS * DAY);

/** Holds what somebody has done against the version of the course that they take. */
export function whereIs(
  { done, activeAt, completedAt }: Enrolled,
  document: CourseDocument,
  now: Date,
): Where {
  const lessons = lessonsOf(document);
  const progress = progressOf(lessons, done);
  const quiet = activeAt <= quietSince(now) ? 'stuck' : 'under-way';
  return {
    state: completedAt ? 'completed' : quiet,
    done: progress.lessonsDone,
    lessons: progress.lessons,
    next: completedAt ? null : (resumeAt(lessons, done)?.title ?? null),
  };
}
