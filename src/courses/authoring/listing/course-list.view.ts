import { day, dayOf } from '../../../shared/dates';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { emptyState } from '../../../shared/ui/empty-state';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import { pageHead } from '../../../shared/ui/page-head';
import { pager } from '../../../shared/ui/pager';
import { table } from '../../../shared/ui/table';
import { tag } from '../../../shared/ui/tag';
import type { RejectedForm } from '../../../shared/http/forms';
import { answer } from '../../../shared/http/forms';
import { authoring } from '../paths';
import type { CourseListed } from './course-list.queries';

type Listed = CourseListed & { improved: boolean };

const begin = () => ({ label: t('courses.authoring.list.begin'), href: authoring.begin, icon: 'plus' });

/** Every course of the organisation, whatever its state, for those who write them. */
export function courseListPage(
  { items, next }: { items: Listed[]; next: string | null },
  search: string,
  timeZone: string,
) {
  const title = t('courses.authoring.list.title');
  const query = new URLSearchParams({ ...(search ? { search } : {}), ...(next ? { after: next } : {}) });
  return page('courses/authoring/list', {
    title,
    head: pageHead({
      title,
      lead: t('courses.authoring.list.lead'),
      action: begin(),
      others: [
        { label: t('courses.authoring.list.adopt'), href: '/authoring/curriculum', icon: 'book-open' },
        { label: t('quizzes.authoring.list.title'), href: '/authoring/quizzes', icon: 'list-todo' },
        { label: t('courses.media.title'), href: '/authoring/media', icon: 'images' },
        { label: t('courses.policies.title'), href: '/authoring/policies', icon: 'scroll-text' },
      ],
    }),
    search: searchForm(search),
    empty: items.length === 0 ? emptyState(emptiness(search)) : null,
    courses: table({
      caption: title,
      hideCaption: true,
      columns: [
        t('courses.authoring.list.course'),
        t('courses.authoring.list.state'),
        { label: t('courses.authoring.list.enrolled'), align: 'end' },
      ],
      rows: items.map((course) => row(course, timeZone)),
      pager: pager({ next: next ? `${authoring.list}?${query.toString()}` : null }),
    }),
  });
}

const searchForm = (search: string) =>
  form({
    action: authoring.list,
    method: 'get',
    label: t('courses.authoring.list.search'),
    fields: {
      search: field({
        name: 'search',
        type: 'search',
        label: t('courses.authoring.list.searchLabel'),
        value: search,
        required: false,
      }),
    },
    submit: { label: t('courses.authoring.list.find'), kind: 'secondary' },
  });

const emptiness = (search: string) =>
  search
    ? { title: t('courses.authoring.list.notFound'), text: t('courses.authoring.list.notFoundMore') }
    : {
        title: t('courses.authoring.list.none'),
        text: t('courses.authoring.list.noneMore'),
        action: begin(),
      };

function row(course: Listed, timeZone: string) {
  return {
    id: `course-${course.id}`,
    cells: [
      { text: course.title, href: authoring.course(course.slug), more: remark(course, timeZone) },
      { tag: stateTag(course) },
      course.enrolled,
    ],
  };
}

/** What there is to know at a glance: who is working on it, or that the shipped course has become better. */
function remark({ draftBy, draftAt, improved }: Listed, timeZone: string): string | null {
  const draft =
    draftBy && draftAt
      ? t('courses.authoring.list.draftBy', { name: draftBy, day: day(dayOf(draftAt, timeZone)) })
      : null;
  const better = improved ? t('courses.authoring.list.improved') : null;
  return [draft, better].filter(Boolean).join(' ') || null;
}

/** What state a course is in, in a word or two. */
export function stateTag({
  version,
  draftAt,
  retiredAt,
}: Pick<CourseListed, 'version' | 'draftAt' | 'retiredAt'>) {
  if (retiredAt) return tag('neutral', t('courses.authoring.states.retired'), 'archive');
  if (version === null) return tag('info', t('courses.authoring.states.draft'), 'pencil');
  return draftAt
    ? tag('info', t('courses.authoring.states.publishedAndDraft', { number: version }), 'pencil')
    : tag('success', t('courses.authoring.states.published', { number: version }));
}

/** The form in which a new course is begun. */
export function newCoursePage(refused?: RejectedForm) {
  const title = t('courses.authoring.begin.title');
  return page(
    'courses/authoring/form',
    {
      title,
      head: pageHead({
        title,
        lead: t('courses.authoring.begin.lead'),
        crumbs: [{ label: t('courses.authoring.list.title'), path: authoring.list }],
      }),
      notice: null,
      form: form({
        action: authoring.list,
        fields: {
          title: field({
            name: 'title',
            label: t('courses.authoring.fields.title'),
            value: answer(refused?.typed ?? {}, 'title'),
            error: refused?.errors.title ?? null,
            maxlength: 200,
            autocomplete: 'off',
          }),
        },
        submit: t('courses.authoring.begin.submit'),
      }),
    },
    { status: refused ? 422 : 200 },
  );
}
