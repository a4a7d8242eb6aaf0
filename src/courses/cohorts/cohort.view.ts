import { moment } from '../../shared/dates';
import { answer } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { facts } from '../../shared/ui/facts';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import { type CourseDocument, lessonsOf } from '../authoring/course-document';
import { overseeing } from '../overseeing/paths';
import { whereTag } from '../overseeing/where-tag';
import type { Tried } from '../learning/kinds/kind';
import type { CohortListed, CohortMember } from './cohorts.queries';
import { filled, span } from './cohorts.view';
import { placeCell } from './sessions/session.view';
import type { SessionListed } from './sessions/sessions.queries';

type Shown = {
  cohort: CohortListed & { document: CourseDocument };
  people: { items: CohortMember[]; more: boolean };
  page: number;
  sessions: SessionListed[];
  timeZone: string;
  tried: Tried | null;
};

/** A cohort: who is in it and how far they are, when it meets, and bringing people in. */
export function cohortPage({ cohort, people, page: number, sessions, timeZone, tried }: Shown) {
  const { id, name, course, document } = cohort;
  const view = {
    title: name,
    head: pageHead({
      title: name,
      lead: course,
      crumbs: [{ label: t('courses.cohorts.title'), path: '/cohorts' }],
      action: { label: t('courses.sessions.plan'), href: `/cohorts/${id}/live-sessions/new` },
      others: [
        { label: t('courses.cohorts.change'), href: `/cohorts/${id}/edit` },
        ...(people.items.length > 0
          ? [{ label: t('courses.cohorts.write'), href: overseeing.messageTo(cohort.slug, id) }]
          : []),
      ],
    }),
    facts: facts([
      { label: t('courses.cohorts.when'), value: span(cohort) },
      { label: t('courses.cohorts.people'), value: filled(cohort) },
      {
        label: t('courses.cohorts.joining'),
        value: t(cohort.joining === 'open' ? 'courses.cohorts.joiningOpen' : 'courses.cohorts.joiningClosed'),
      },
    ]),
    sessions: sessions.length > 0 ? sessionsTable(sessions, document, timeZone) : null,
    people: people.items.length > 0 ? peopleTable(cohort, people, number) : null,
    add: adding(cohort, tried),
    file: button({
      label: t('courses.importing.title'),
      href: `/cohorts/${id}/people/import`,
      kind: 'secondary',
    }),
  };
  return page('courses/cohort', view, { status: tried?.refused.status ?? 200 });
}

const sessionsTable = (sessions: SessionListed[], document: CourseDocument, timeZone: string) =>
  table({
    caption: t('courses.sessions.title'),
    hideCaption: true,
    columns: [
      t('courses.sessions.lesson'),
      t('courses.sessions.when'),
      t('courses.sessions.place'),
      t('courses.sessions.facilitator'),
    ],
    rows: sessions.map((one) => ({
      cells: [
        {
          text: lessonsOf(document).find(({ slug }) => slug === one.lesson)?.title ?? one.lesson,
          href: `/live-sessions/${one.id}`,
        },
        {
          text: moment(one.startsAt, timeZone),
          tag: one.cancelledAt ? tag('danger', t('courses.sessions.cancelled')) : null,
        },
        placeCell(one.place),
        one.facilitator,
      ],
    })),
  });

const peopleTable = ({ id }: Shown['cohort'], { items, more }: Shown['people'], number: number) =>
  table({
    caption: t('courses.cohorts.people'),
    hideCaption: true,
    columns: [
      t('courses.cohorts.person'),
      t('courses.overseeing.how'),
      t('courses.cohorts.done'),
      t('courses.overseeing.next'),
    ],
    rows: items.map(({ traineeId, name, email, where }) => ({
      cells: [
        { text: name, more: email },
        { tag: whereTag(where) },
        where ? t('courses.cohorts.doneOf', { done: where.done, count: where.lessons }) : '–',
        where?.next ?? '–',
      ],
      actions: [
        {
          label: t('courses.cohorts.takeOut'),
          about: name,
          action: `/cohorts/${id}/people/end`,
          hidden: { traineeId },
        },
      ],
    })),
    pager: pager({
      previous: number > 0 ? `/cohorts/${id}?page=${number - 1}` : null,
      next: more ? `/cohorts/${id}?page=${number + 1}` : null,
    }),
  });

function adding({ id }: CohortListed, tried: Tried | null) {
  const said = (name: string) => ({
    name,
    value: tried ? answer(tried.typed, name) : '',
    error: tried?.refused.errors[name],
  });
  return form({
    action: `/cohorts/${id}/people`,
    label: t('courses.cohorts.add'),
    error: tried?.refused.error,
    fields: {
      name: field({ label: t('courses.cohorts.person'), autocomplete: 'off', ...said('name') }),
      email: field({
        type: 'email',
        label: t('courses.cohorts.email'),
        hint: t('courses.cohorts.emailHint'),
        autocomplete: 'off',
        ...said('email'),
      }),
    },
    submit: t('courses.cohorts.addThem'),
  });
}
