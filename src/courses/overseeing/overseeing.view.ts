import { moment, relative } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { bars } from '../../shared/ui/bars';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { tabs } from '../../shared/ui/tabs';
import { time } from '../../shared/ui/time';
import { groups, type TraineesAsked } from './overseeing.schemas';
import type { Overseen, Reach, Trainees, TraineeSeen } from './overseeing.service';
import { overseeing } from './paths';
import { whereTag } from './where-tag';

export const crumbs = ({ slug, title }: Overseen) => [
  { label: t('courses.authoring.list.title'), path: '/authoring/courses' },
  { label: title, path: overseeing.course(slug) },
];

/** Who is where in a course. */
export function traineesPage(found: Trainees, asked: TraineesAsked, timeZone: string) {
  const { course, counts, trainees, next } = found;
  const title = t('courses.overseeing.trainees');
  const path = overseeing.trainees(course.slug);
  const query = (more: Record<string, string>) =>
    `${path}?${new URLSearchParams({ ...(asked.search ? { search: asked.search } : {}), ...more }).toString()}`;
  return page('courses/overseeing/trainees', {
    title: `${title} · ${course.title}`,
    head: pageHead({
      title,
      crumbs: crumbs(course),
      action: { label: t('courses.overseeing.write'), href: overseeing.message(course.slug), icon: 'mail' },
      others: [
        {
          label: t('courses.overseeing.reach'),
          href: overseeing.reach(course.slug),
          icon: 'chart-no-axes-column',
        },
      ],
    }),
    tabs: tabs(
      t('courses.overseeing.groups'),
      groups.map((group) => ({
        label: t(`courses.overseeing.group.${group}`),
        path: query({ group }),
        current: asked.group === group,
        count: counts[group],
      })),
    ),
    search: searchForm(path, asked),
    empty: trainees.length === 0 ? nobody(asked) : null,
    trainees: table({
      caption: title,
      hideCaption: true,
      columns: [
        t('courses.overseeing.name'),
        t('courses.overseeing.how'),
        t('courses.overseeing.done'),
        t('courses.overseeing.next'),
        t('courses.overseeing.active'),
      ],
      rows: trainees.map((one) => row(one, found.now, timeZone)),
      pager: pager({ next: next ? query({ group: asked.group, after: next }) : null }),
    }),
  });
}

const searchForm = (action: string, { search, group }: TraineesAsked) =>
  form({
    action,
    method: 'get',
    label: t('courses.overseeing.search'),
    hidden: { group },
    fields: {
      search: field({
        name: 'search',
        type: 'search',
        label: t('courses.overseeing.searchLabel'),
        value: search,
        required: false,
      }),
    },
    submit: { label: t('courses.overseeing.find'), kind: 'secondary' },
  });

const nobody = ({ search, group }: TraineesAsked) =>
  search || group !== 'all'
    ? emptyState({
        title: t('courses.overseeing.nobodyFound'),
        text: t('courses.overseeing.nobodyFoundMore'),
      })
    : emptyState({ title: t('courses.overseeing.nobody'), text: t('courses.overseeing.nobodyMore') });

function row({ name, cohort, version, where, begun }: TraineeSeen, now: Date, timeZone: string) {
  return {
    cells: [
      { text: name, more: cohort ?? t('courses.overseeing.version', { version }) },
      { tag: whereTag(where) },
      where ? t('courses.overseeing.lessonsDone', { done: where.done, count: where.lessons }) : '–',
      where?.next ?? '–',
      begun
        ? {
            time: time(
              begun.activeAt.toISOString(),
              moment(begun.activeAt, timeZone),
              relative(begun.activeAt, now),
            ),
          }
        : '–',
    ],
  };
}

/** How far people come, lesson by lesson. */
export function reachPage({ course, enrolled, lessons }: Reach) {
  const title = t('courses.overseeing.reach');
  const steepest = lessons.find((one) => one.steepest);
  return page('courses/overseeing/reach', {
    title: `${title} · ${course.title}`,
    head: pageHead({
      title,
      lead: t('courses.overseeing.reachLead', { count: enrolled }),
      crumbs: [
        ...crumbs(course),
        { label: t('courses.overseeing.trainees'), path: overseeing.trainees(course.slug) },
      ],
    }),
    empty:
      enrolled === 0
        ? emptyState({ title: t('courses.overseeing.nobody'), text: t('courses.overseeing.nobodyReaches') })
        : null,
    advice: steepest
      ? t('courses.overseeing.steepest', { lesson: steepest.title, count: steepest.lost })
      : null,
    lessons: bars({
      caption: t('courses.overseeing.perLesson'),
      columns: [t('courses.overseeing.lesson'), t('courses.overseeing.people')],
      rows: lessons.map(({ title: label, done, opened, optional, lost, steepest: here }) => ({
        label: optional ? t('courses.overseeing.optional', { lesson: label }) : label,
        fraction: done / Math.max(1, enrolled),
        text: t('courses.overseeing.didIt', { done, count: enrolled }),
        tone: here ? 'attention' : 'neutral',
        more: t('courses.overseeing.openedAndLost', { opened, lost }),
      })),
    }),
  });
}
