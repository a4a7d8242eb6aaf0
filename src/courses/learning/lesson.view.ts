import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { button, type ButtonInput } from '../../shared/ui/button';
import { pageHead } from '../../shared/ui/page-head';
import { prose } from '../../shared/ui/prose';
import { stepNav } from '../../shared/ui/steps';
import { tag } from '../../shared/ui/tag';
import type { Lesson } from '../authoring/course-document';
import { coursePath, type CourseStanding, type LessonPlace, lessonPath } from './course-standing';
import { about, meter } from './wording';

/** A lesson to read; `html` is its text, made safe. */
export function lessonPage(course: CourseStanding, place: LessonPlace, html: string) {
  const { lesson, module, done, previous, next } = place;
  const to = (one: Lesson | null) => one && { label: one.title, path: lessonPath(course, one) };
  return page('courses/lesson', {
    title: lesson.title,
    head: pageHead({
      title: lesson.title,
      lead: t('courses.lesson.lead', { module, duration: about(lesson.minutes) }),
      crumbs: [
        { label: t('courses.list.title'), path: '/courses' },
        { label: course.document.title, path: coursePath(course) },
      ],
      tag: done ? tag('success', t('courses.step.done')) : null,
    }),
    meter: meter(course),
    text: prose(html),
    nav: stepNav({ previous: to(previous), next: to(next), action: action(course, place) }),
    reopen: done && !course.completedAt ? button(reopening(course, lesson)) : null,
  });
}

function action(course: CourseStanding, { lesson, done, onwards }: LessonPlace): ButtonInput {
  if (!done) {
    return {
      label: t(onwards ? 'courses.lesson.doneAndOn' : 'courses.lesson.doneAndFinish'),
      action: `${lessonPath(course, lesson)}/completion`,
    };
  }
  return onwards
    ? { label: t('courses.lesson.on', { lesson: onwards.title }), href: lessonPath(course, onwards) }
    : { label: t('courses.lesson.toCourse'), href: coursePath(course), kind: 'secondary' };
}

const reopening = (course: CourseStanding, lesson: Lesson): ButtonInput => ({
  label: t('courses.lesson.reopen'),
  action: `${lessonPath(course, lesson)}/completion/end`,
  kind: 'quiet',
  small: true,
});
