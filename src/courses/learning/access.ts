import { day, list } from '../../shared/dates';
import { Conflict } from '../../shared/errors';
import { t } from '../../shared/text';
import type { CourseStanding, LessonPlace, Prerequisite } from './course-standing';
import type { Closed } from './opening';

/** When a closed lesson opens, in a sentence. */
export const opensText = (closed: Closed): string =>
  'on' in closed
    ? t('courses.closed.on', { day: day(closed.on) })
    : t('courses.closed.afterDays', { count: closed.afterDays });

/** The titles of courses, for a sentence. */
export const titlesOf = (courses: Prerequisite[]): string =>
  list(courses.map(({ title }) => t('courses.quoted', { title })));

/** Refuses a course before its prerequisites are completed. */
export function assertMayBegin({ missing }: Pick<CourseStanding, 'missing'>): void {
  if (missing.length > 0) throw new Conflict('courses.errors.prerequisites', { courses: titlesOf(missing) });
}

/** Refuses a lesson that is not open to this trainee yet. */
export function assertOpen(course: Pick<CourseStanding, 'missing'>, { closed }: LessonPlace): void {
  assertMayBegin(course);
  if (closed) throw new Conflict('courses.errors.closed', { opens: opensText(closed) });
}
