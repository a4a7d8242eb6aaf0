import { duration } from '../../../shared/dates';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { notice } from '../../../shared/ui/notice';
import { pageHead } from '../../../shared/ui/page-head';
import { prose } from '../../../shared/ui/prose';
import { stepNav, steps } from '../../../shared/ui/steps';
import { lessonsOf } from '../course-document';
import type { Draft } from '../drafts/draft';
import { lessonIn } from '../drafts/structure';
import { lessonMore } from '../overview/outline.view';
import { authoring } from '../paths';

/** A course looked at by its author: its name in addresses, and the address that the preview begins with. */
export type Looked = { slug: string; base: string; course: Draft };

const kept = () =>
  notice({ tone: 'info', text: t('courses.authoring.preview.nothingKept'), announced: false });

/** A whole course as a trainee finds it. Nothing is kept of looking at it. */
export function coursePreviewPage({ slug, base, course }: Looked) {
  return page('courses/authoring/preview', {
    title: course.title,
    head: pageHead({
      title: course.title,
      lead: course.summary || null,
      crumbs: [
        { label: t('courses.authoring.list.title'), path: authoring.list },
        { label: t('courses.authoring.preview.back'), path: authoring.course(slug) },
      ],
    }),
    notice: kept(),
    modules: course.modules.map((module) => ({
      id: `module-${module.slug}`,
      title: module.title,
      steps: steps(
        module.lessons.map((lesson) => ({
          label: lesson.title,
          path: `${base}/${lesson.slug}`,
          state: 'open',
          word: t('courses.step.open'),
          more: lessonMore(lesson),
        })),
      ),
    })),
    objectives: course.objectives.map(({ text }) => text),
    supervisionPrompt: course.supervisionPrompt,
  });
}

/** A lesson as a trainee reads it; `html` is its text, made safe. */
export function lessonPreviewPage({ slug, base, course }: Looked, name: string, html: string) {
  const { lesson, module } = lessonIn(course, name);
  const lessons = lessonsOf(course);
  const place = lessons.indexOf(lesson);
  const to = (one: typeof lesson | undefined) => one && { label: one.title, path: `${base}/${one.slug}` };
  return page('courses/authoring/lesson-preview', {
    title: lesson.title,
    head: pageHead({
      title: lesson.title,
      lead: t('courses.lesson.lead', { module: module.title, duration: duration(lesson.minutes) }),
      crumbs: [
        { label: t('courses.authoring.preview.back'), path: authoring.course(slug) },
        { label: course.title, path: base },
      ],
    }),
    notice: kept(),
    kind: lesson.kind === 'page' ? null : t(`courses.authoring.preview.kinds.${lesson.kind}`),
    text: prose(html),
    nav: stepNav({ previous: to(lessons[place - 1]), next: to(lessons[place + 1]) }),
  });
}
