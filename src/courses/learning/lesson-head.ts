import { t } from '../../shared/text';
import { pageHead } from '../../shared/ui/page-head';
import { tag } from '../../shared/ui/tag';
import { coursePath, type CourseStanding, type LessonPlace } from './course-standing';
import { about } from './wording';

/** The beginning of every page about a lesson. */
export const lessonHead = (course: CourseStanding, { lesson, module, done }: LessonPlace) =>
  pageHead({
    title: lesson.title,
    lead: t('courses.lesson.lead', {
      module,
      duration: lesson.optional
        ? t('courses.lesson.optional', { duration: about(lesson.minutes) })
        : about(lesson.minutes),
    }),
    crumbs: [
      { label: t('courses.list.title'), path: '/courses' },
      { label: course.document.title, path: coursePath(course) },
    ],
    tag: done ? tag('success', t('courses.step.done')) : null,
  });
