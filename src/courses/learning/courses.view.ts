import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { button, type ButtonInput } from '../../shared/ui/button';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { type CourseListWish, grouped, type Group } from './course-list';
import { coursePath, type CourseStanding, lessonPath } from './course-standing';
import { about, meter, stateTag } from './wording';

/** The courses there are, in groups by how far their reader is in each. */
export function coursesPage(courses: CourseStanding[], timeZone: string, wish: CourseListWish = {}) {
  const title = t('courses.list.title');
  const { groups, previous, next, found } = grouped(courses, wish);
  return page('courses/courses', {
    title,
    head: pageHead({ title, lead: courses.length > 0 ? t('courses.list.lead') : null }),
    search: wish.search || courses.length > atAGlance ? searchForm(wish.search ?? '') : null,
    empty: found === 0 ? nothing(courses.length === 0) : null,
    groups: groups.map((group) => ({
      id: `group-${group.name}`,
      title: t(`courses.list.groups.${group.name}`),
      courses: group.courses.map((course, index) => listed(course, group, index, timeZone)),
    })),
    pager: pager({ previous: previous && pathTo(previous), next: next && pathTo(next) }),
  });
}

/** So many courses are seen at a glance; only among more does anybody search. */
const atAGlance = 6;

const pathTo = ({ search, page: number }: CourseListWish): string =>
  `/courses?${new URLSearchParams({ ...(search ? { search } : {}), page: String(number) })}`;

const nothing = (none: boolean) =>
  none
    ? emptyState({ title: t('courses.list.none'), text: t('courses.list.noneMore') })
    : emptyState({
        title: t('courses.list.noneFound'),
        text: t('courses.list.noneFoundMore'),
        action: { label: t('courses.list.all'), href: '/courses', kind: 'secondary' },
      });

const searchForm = (search: string) =>
  form({
    action: '/courses',
    method: 'get',
    fields: {
      search: field({
        name: 'search',
        type: 'search',
        label: t('courses.list.search'),
        required: false,
        value: search,
      }),
    },
    submit: { label: t('courses.list.find'), kind: 'secondary' },
  });

const listed = (course: CourseStanding, { name }: Group, index: number, timeZone: string) => ({
  title: course.document.title,
  path: coursePath(course),
  summary: course.document.summary,
  tag: name === 'completed' ? stateTag(course, timeZone) : null,
  size: course.enrolmentId ? null : size(course),
  meter: course.enrolmentId ? meter(course) : null,
  action: button({
    small: true,
    kind: name === 'underWay' && index === 0 ? 'primary' : 'secondary',
    ...way(course),
  }),
});

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
