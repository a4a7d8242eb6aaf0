import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { button, type ButtonInput } from '../../shared/ui/button';
import { emptyState } from '../../shared/ui/empty-state';
import { pageHead } from '../../shared/ui/page-head';
import { coursePath, type CourseStanding, lessonPath } from './course-standing';
import { about, meter, stateTag } from './wording';

/** The courses there are, and how far their reader is in each. */
export function coursesPage(courses: CourseStanding[], timeZone: string) {
  const title = t('courses.list.title');
  return page('courses/courses', {
    title,
    head: pageHead({ title, lead: courses.length > 0 ? t('courses.list.lead') : null }),
    empty:
      courses.length === 0
        ? emptyState({ title: t('courses.list.none'), text: t('courses.list.noneMore') })
        : null,
    courses: inOrder(courses).map((course) => ({
      title: course.document.title,
      path: coursePath(course),
      summary: course.document.summary,
      tag: stateTag(course, timeZone),
      size: course.enrolmentId ? null : size(course),
      meter: course.enrolmentId ? meter(course) : null,
      action: button({ small: true, kind: 'secondary', ...way(course) }),
    })),
  });
}

/** What is under way stands first, what is completed last; otherwise as it was. */
const inOrder = (courses: CourseStanding[]): CourseStanding[] =>
  courses.toSorted((one, other) => rank(one) - rank(other));

const rank = ({ completedAt, enrolmentId }: CourseStanding): number =>
  completedAt ? 2 : enrolmentId ? 0 : 1;

const size = ({ progress: { lessons, minutes } }: CourseStanding): string =>
  t('courses.list.size', { count: lessons, duration: about(minutes) });

function way(course: CourseStanding): ButtonInput {
  const { enrolmentId, resume } = course;
  if (!enrolmentId)
    return { label: t('courses.list.look'), about: course.document.title, href: coursePath(course) };
  return resume
    ? { label: t('courses.course.continue', { lesson: resume.title }), href: lessonPath(course, resume) }
    : { label: t('courses.list.reread'), about: course.document.title, href: coursePath(course) };
}
