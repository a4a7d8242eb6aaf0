import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { emptyState } from '../../../shared/ui/empty-state';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import { pageHead } from '../../../shared/ui/page-head';
import { coursePath, type CourseStanding, lessonPath } from '../course-standing';
import { piecesOf } from './pieces';
import type { Found } from './search.queries';

/** The lessons in which words were found. Lessons that are not open yet are not looked into. */
export function searchPage(course: CourseStanding, words: string, found: Found[]) {
  const title = t('courses.search.title');
  const open = found.filter(({ lesson }) => course.missing.length === 0 && !course.closed.has(lesson));
  return page('courses/search', {
    title,
    head: pageHead({
      title,
      crumbs: [
        { label: t('courses.list.title'), path: '/courses' },
        { label: course.document.title, path: coursePath(course) },
      ],
    }),
    form: searchForm(course, words),
    none:
      words !== '' && open.length === 0
        ? emptyState({ title: t('courses.search.none', { words }), text: t('courses.search.noneMore') })
        : null,
    count: open.length > 0 ? t('courses.search.found', { count: open.length }) : null,
    found: open.map(({ lesson, title: name, excerpt }) => ({
      title: name,
      path: lessonPath(course, { slug: lesson }),
      pieces: piecesOf(excerpt),
    })),
  });
}

/** The field in which one types what to look for. */
export const searchForm = (course: Pick<CourseStanding, 'slug'>, words = '') =>
  form({
    action: `${coursePath(course)}/search`,
    method: 'get',
    fields: {
      q: field({
        name: 'q',
        type: 'search',
        label: t('courses.search.label'),
        required: false,
        value: words,
      }),
    },
    submit: { label: t('courses.search.find'), kind: 'secondary' },
  });
