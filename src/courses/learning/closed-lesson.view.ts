import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import { opensText } from './access';
import { coursePath, type CourseStanding, type LessonPlace } from './course-standing';
import { lessonHead } from './lesson-head';
import { missingNotice } from './wording';

/** A lesson that cannot be opened yet: why, and where to go meanwhile. */
export const closedLessonPage = (course: CourseStanding, place: LessonPlace) =>
  page(
    'courses/closed-lesson',
    {
      title: place.lesson.title,
      head: lessonHead(course, place),
      notice: course.missing.length > 0 ? missingNotice(course) : notOpen(course, place),
    },
    { status: 403 },
  );

const notOpen = (course: CourseStanding, { closed }: LessonPlace) =>
  notice({
    tone: 'info',
    title: t('courses.closed.title'),
    text: closed ? opensText(closed) : '',
    action: { label: t('courses.lesson.toCourse'), href: coursePath(course) },
    announced: false,
  });
