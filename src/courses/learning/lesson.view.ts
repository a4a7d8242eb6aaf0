import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { button, type ButtonInput } from '../../shared/ui/button';
import { notice, type NoticeView } from '../../shared/ui/notice';
import { prose } from '../../shared/ui/prose';
import { stepNav } from '../../shared/ui/steps';
import type { Lesson } from '../authoring/course-document';
import { coursePath, type CourseStanding, type LessonPlace, lessonPath } from './course-standing';
import type { Panel } from './kinds/kind';
import { kindOf } from './kinds/registry';
import { lessonHead } from './lesson-head';
import type { Earliest } from './minimum-time';
import { noteBeside } from './notes/notes.view';
import { clockTime, meter } from './wording';

/** What a lesson page shows besides its place: `html` is the text, made safe. */
export type LessonShown = {
  html: string;
  earliest: Earliest;
  panel: Panel | null;
  timeZone: string;
  /** What its reader noted down beside it. */
  note: string;
  /** Whether the quiz of the course may ask for it again. */
  again: boolean;
  status: number;
};

/** A lesson: its text, what its kind asks for, and the ways on. Before a least time begins, only its beginning. */
export function lessonPage(course: CourseStanding, place: LessonPlace, shown: LessonShown) {
  const { lesson, previous, next } = place;
  const to = (one: Lesson | null) => one && { label: one.title, path: lessonPath(course, one) };
  const waiting = shown.earliest.state === 'unopened';
  const view = {
    title: lesson.title,
    head: lessonHead(course, place),
    meter: meter(course),
    seenPath: course.enrolmentId && !waiting ? `${lessonPath(course, lesson)}/visit` : null,
    least: least(lesson, shown),
    text: waiting ? null : prose(shown.html),
    panel: waiting ? null : shown.panel,
    note: waiting ? null : noteBeside(course, lesson, shown.note),
    again: shown.again ? button(readAgain(course, lesson)) : null,
    nav: stepNav({ previous: to(previous), next: to(next), action: action(course, place, shown.earliest) }),
    reopen: mayReopen(course, place) ? button(reopening(course, lesson)) : null,
  };
  return page('courses/lesson', view, { status: shown.status });
}

/** What is said about the least time, where there is one and it is not over. */
function least({ minimumMinutes }: Lesson, { earliest, timeZone }: LessonShown): NoticeView | null {
  if (earliest.state === 'at-once') return null;
  const text =
    earliest.state === 'unopened'
      ? t('courses.least.unopened', { count: minimumMinutes ?? 0 })
      : t('courses.least.from', { time: clockTime(earliest.at, timeZone) });
  return notice({ tone: 'info', text, announced: false });
}

function action(
  course: CourseStanding,
  { lesson, done, onwards }: LessonPlace,
  earliest: Earliest,
): ButtonInput | null {
  const path = lessonPath(course, lesson);
  if (done) return goOn(course, onwards);
  if (earliest.state === 'unopened') return { label: t('courses.least.begin'), action: `${path}/opening` };
  if (kindOf(lesson).doneBy === 'result' || earliest.state === 'from') return null;
  return { label: t(doneLabel(lesson, onwards)), action: `${path}/completion` };
}

const goOn = (course: CourseStanding, onwards: Lesson | null): ButtonInput =>
  onwards
    ? { label: t('courses.lesson.on', { lesson: onwards.title }), href: lessonPath(course, onwards) }
    : { label: t('courses.lesson.toCourse'), href: coursePath(course), kind: 'secondary' };

function doneLabel({ kind }: Lesson, onwards: Lesson | null) {
  if (kind === 'video') return 'courses.lesson.watched';
  return onwards ? 'courses.lesson.doneAndOn' : 'courses.lesson.doneAndFinish';
}

const mayReopen = (course: CourseStanding, { done, lesson }: LessonPlace): boolean =>
  done && !course.completedAt && kindOf(lesson).doneBy === 'trainee';

const readAgain = (course: CourseStanding, lesson: Lesson): ButtonInput => ({
  label: t('courses.lesson.again'),
  action: `${lessonPath(course, lesson)}/completion`,
  kind: 'secondary',
  small: true,
});

const reopening = (course: CourseStanding, lesson: Lesson): ButtonInput => ({
  label: t('courses.lesson.reopen'),
  action: `${lessonPath(course, lesson)}/completion/end`,
  kind: 'quiet',
  small: true,
});
