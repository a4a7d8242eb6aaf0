import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { pageHead } from '../../../shared/ui/page-head';
import { prose } from '../../../shared/ui/prose';
import { opensText } from '../access';
import { coursePath, type CourseStanding } from '../course-standing';
import { about } from '../wording';

/**
 * Every lesson that can be opened, one under another. Those that are not open yet, and those with a least time, are
 * named and not shown: paper does not count minutes.
 */
export function printPage(course: CourseStanding, texts: Map<string, string>) {
  const { document, closed, missing, done } = course;
  return page('courses/print', {
    title: document.title,
    head: pageHead({
      title: document.title,
      lead: document.summary,
      crumbs: [
        { label: t('courses.list.title'), path: '/courses' },
        { label: document.title, path: coursePath(course) },
      ],
    }),
    hint: t('courses.print.hint'),
    modules: document.modules.map(({ title, lessons }) => ({
      title,
      lessons: lessons.map((lesson) => {
        const opens = closed.get(lesson.slug);
        const hidden = missing.length > 0 || opens || (lesson.minimumMinutes && !done.includes(lesson.slug));
        return {
          title: lesson.title,
          about: about(lesson.minutes),
          text: hidden ? null : prose(texts.get(lesson.slug) ?? ''),
          why: opens ? opensText(opens) : t('courses.print.onScreen'),
        };
      }),
    })),
    supervisionPrompt: document.supervisionPrompt,
  });
}
