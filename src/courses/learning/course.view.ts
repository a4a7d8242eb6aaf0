import type { QuizRecord } from '../../quizzes';
import { moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { button, type ButtonInput } from '../../shared/ui/button';
import { pageHead } from '../../shared/ui/page-head';
import { type StepInput, steps } from '../../shared/ui/steps';
import { tag } from '../../shared/ui/tag';
import type { Lesson } from '../authoring/course-document';
import { coursePath, type CourseStanding, lessonPath } from './course-standing';
import type { BesideCourse } from '../cohorts/beside-course.service';
import { cohortBeside } from './cohort-beside';
import { searchForm } from './searching/search.view';
import { opensText } from './access';
import { kindOf } from './kinds/registry';
import { about, meter, missingNotice, stateTag } from './wording';

type Beside = { quiz: QuizRecord | null; beside: BesideCourse; timeZone: string };

/** A course: what it holds, what is done of it, and the one way on. */
export function coursePage(course: CourseStanding, { quiz, beside, timeZone }: Beside) {
  const { title, summary, objectives, modules, supervisionPrompt, sources } = course.document;
  return page('courses/course', {
    title,
    head: pageHead({
      title,
      lead: summary,
      crumbs: [{ label: t('courses.list.title'), path: '/courses' }],
      tag: stateTag(course, timeZone),
      action: action(course, quiz),
    }),
    meter: meter(course),
    prerequisites: course.missing.length > 0 ? missingNotice(course) : null,
    modules: modules.map(({ slug, title, lessons }) => ({
      id: `module-${slug}`,
      title,
      steps: steps(lessons.map((lesson) => step(course, lesson))),
    })),
    quiz: quiz ? quizBeside(quiz, timeZone) : null,
    cohort: cohortBeside(course, beside, timeZone),
    search: searchForm(course),
    ways: waysFrom(course),
    objectives: objectives.map(({ text }) => text),
    supervisionPrompt,
    sources,
    reminders: course.enrolmentId && !course.completedAt ? reminders(course) : null,
  });
}

function action(course: CourseStanding, quiz: QuizRecord | null): ButtonInput | null {
  const { enrolmentId, resume } = course;
  if (course.missing.length > 0) return null;
  if (!enrolmentId) return { label: t('courses.course.start'), action: `${coursePath(course)}/enrolment` };
  if (resume) {
    return {
      label: t('courses.course.continue', { lesson: resume.title }),
      href: lessonPath(course, resume),
    };
  }
  return quiz && !quiz.passedAt
    ? { label: t('courses.quiz.go'), href: `/quizzes/${quiz.quizId}` }
    : { label: t('courses.course.toPath'), href: '/path', kind: 'secondary' };
}

function step(course: CourseStanding, lesson: Lesson): StepInput {
  const { done, enrolmentId, resume, closed, missing } = course;
  const opens = closed.get(lesson.slug);
  if (opens || missing.length > 0) {
    const more = opens ? [opensText(opens)] : [];
    return {
      label: lesson.title,
      path: null,
      state: 'later',
      word: t('courses.step.later'),
      more: [...facts(lesson), ...more].join(' · '),
    };
  }
  const state = done.includes(lesson.slug)
    ? 'done'
    : enrolmentId && resume?.slug === lesson.slug
      ? 'current'
      : 'open';
  return {
    label: lesson.title,
    path: lessonPath(course, lesson),
    state,
    word: t(`courses.step.${state}`),
    more: facts(lesson).join(' · '),
  };
}

/** What else one can do with a course. */
const waysFrom = (course: CourseStanding) => [
  ...(course.enrolmentId ? [{ label: t('courses.notes.title'), path: `${coursePath(course)}/notes` }] : []),
  { label: t('courses.print.title'), path: `${coursePath(course)}/print` },
];

/** What kind a lesson is of, how long it takes, and whether it may be left out. */
const facts = (lesson: Lesson): string[] => [
  ...(lesson.kind === 'page' ? [] : [t(`courses.kinds.${kindOf(lesson).kind}`)]),
  about(lesson.minutes),
  ...(lesson.optional ? [t('courses.lesson.mayBeLeftOut')] : []),
];

function quizBeside(quiz: QuizRecord, timeZone: string) {
  const { title, passedAt, quizId, nextAttemptAt } = quiz;
  return {
    title,
    tag: passedAt ? tag('success', t('courses.quiz.passed')) : null,
    text: quizState(quiz, timeZone),
    action: button({
      label: t(passedAt || nextAttemptAt ? 'courses.quiz.see' : 'courses.quiz.go'),
      href: `/quizzes/${quizId}`,
      kind: 'secondary',
    }),
  };
}

function quizState(
  { attempts, bestPercent, passPercent, passedAt, nextAttemptAt }: QuizRecord,
  zone: string,
): string {
  const params = { best: bestPercent ?? 0, pass: passPercent };
  if (passedAt) return t('courses.quiz.passedWith', params);
  if (attempts === 0) return t('courses.quiz.notTaken', params);
  return nextAttemptAt
    ? t('courses.quiz.waits', { ...params, time: moment(nextAttemptAt, zone) })
    : t('courses.quiz.notPassed', params);
}

const reminders = (course: CourseStanding) => ({
  text: t(course.reminders ? 'courses.reminders.on' : 'courses.reminders.off'),
  action: button({
    label: t(course.reminders ? 'courses.reminders.stop' : 'courses.reminders.start'),
    action: `${coursePath(course)}/reminders${course.reminders ? '/end' : ''}`,
    kind: 'quiet',
    small: true,
  }),
});
