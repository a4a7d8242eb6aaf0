import type { Actor, Person } from '../../../organisations';
import { opens } from '../../../organisations';
import { duration, moment } from '../../../shared/dates';
import { answer, type Typed } from '../../../shared/http/forms';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { button } from '../../../shared/ui/button';
import { choice } from '../../../shared/ui/choice';
import { emptyState } from '../../../shared/ui/empty-state';
import { facts } from '../../../shared/ui/facts';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import { pageHead } from '../../../shared/ui/page-head';
import { pager } from '../../../shared/ui/pager';
import { selection } from '../../../shared/ui/selection';
import { table } from '../../../shared/ui/table';
import { type TagView, tag } from '../../../shared/ui/tag';
import type { Lesson } from '../../authoring/course-document';
import type { Refused } from '../../../shared/http/refused';
import type { CohortListed } from '../cohorts.queries';
import { partOf } from './session-words';
import type { AttendanceTaken, Attendee, SessionListed } from './sessions.queries';
import type { AttendanceState } from './sessions.schemas';

/** A part of those expected, and how far attendance is taken. `after`: whom this part follows. */
export type Register = AttendanceTaken & {
  attendees: Attendee[];
  previous: string | null;
  next: string | null;
  after: string | null;
};

type Shown = {
  session: SessionListed;
  lesson: string;
  /** For whoever takes attendance; null for those who only go there. */
  register: Register | null;
  actor: Actor;
  refused: Refused | null;
};

const learningCrumbs = ({ roles }: Actor) =>
  opens(roles, 'course.study') ? [{ label: t('courses.list.title'), path: '/courses' }] : [];

/** A meeting: when and where, and, for whoever leads it, who was there. */
export function sessionPage({ session, lesson, register, actor, refused }: Shown) {
  const { id, cancelledAt } = session;
  const manages = opens(actor.roles, 'cohort.manage');
  const view = {
    title: lesson,
    head: pageHead({
      title: lesson,
      lead: t('courses.sessions.of', { cohort: session.cohort }),
      crumbs: manages ? cohortCrumbs(session) : learningCrumbs(actor),
      tag: cancelledAt
        ? tag('danger', t('courses.sessions.cancelled'))
        : session.state && stateTag(session.state),
      action:
        manages && !cancelledAt
          ? { label: t('courses.sessions.edit'), href: `/live-sessions/${id}/edit` }
          : null,
    }),
    facts: facts(aboutMeeting(session, actor.timeZone)),
    calendar: button({
      label: t('courses.sessions.toCalendar'),
      href: `/live-sessions/${id}/calendar.ics`,
      icon: 'calendar-plus',
      kind: 'secondary',
      download: true,
    }),
    attendance: register && !cancelledAt ? attendance(session, register, refused) : null,
    cancel:
      manages && !cancelledAt
        ? button({
            label: t('courses.sessions.cancel'),
            action: `/live-sessions/${id}/cancellation`,
            kind: 'danger',
            small: true,
          })
        : null,
  };
  return page('courses/live-session', view, { status: refused?.status ?? 200 });
}

const cohortCrumbs = ({ cohort, cohortId }: SessionListed) => [
  { label: t('courses.cohorts.title'), path: '/cohorts' },
  { label: cohort, path: `/cohorts/${cohortId}` },
];

/** When, how long, where and with whom. */
export const aboutMeeting = (session: SessionListed, timeZone: string) => [
  { label: t('courses.sessions.when'), value: moment(session.startsAt, timeZone) },
  { label: t('courses.sessions.length'), value: duration(session.minutes) },
  { label: t('courses.sessions.place'), value: placeCell(session.place) },
  { label: t('courses.sessions.facilitator'), value: session.facilitator },
];

/** A place that is an address can be followed. */
export const placeCell = (place: string) =>
  /^https?:\/\/\S+$/.test(place) ? { text: place, href: place } : { text: place };

const tones = { present: 'success', late: 'attention', absent: 'neutral' } as const;

/** Whether somebody was there, in a word. */
export const stateTag = (state: AttendanceState): TagView =>
  tag(tones[state], t(`courses.sessions.state.${state}`));

function attendance({ id }: SessionListed, register: Register, refused: Refused | null) {
  const { attendees, previous, next, after, people, taken, there } = register;
  const path = `/live-sessions/${id}`;
  const listed = table({
    caption: t('courses.sessions.attendance'),
    hideCaption: true,
    columns: [t('courses.cohorts.person'), t('courses.sessions.wasThere')],
    rows: attendees.map(({ traineeId, name, state }) => ({
      cells: [name, state ? { tag: stateTag(state) } : t('courses.sessions.notTaken')],
      select: { name: 'trainee', value: traineeId, label: name },
    })),
    pager: pager({
      previous: after ? partOf(path, previous) : null,
      next: next ? partOf(path, next) : null,
    }),
  });
  return {
    so: people === 0 ? null : t('courses.sessions.takenSoFar', { taken, people, there }),
    none:
      people === 0
        ? emptyState({ title: t('courses.sessions.nobody'), text: t('courses.sessions.nobodyMore') })
        : null,
    people:
      attendees.length === 0
        ? null
        : selection({
            action: partOf(`${path}/attendances`, after),
            table: listed,
            error: refused?.errors.trainee ?? refused?.error,
            buttons: (['present', 'late', 'absent'] as const).map((state) => ({
              label: t(`courses.sessions.mark.${state}`),
              name: 'state',
              value: state,
            })),
          }),
  };
}

type Form = {
  action: string;
  cohort: CohortListed;
  lessons: Lesson[];
  facilitators: Person[];
  typed: Typed;
  refused: Refused | null;
};

/** Planning a meeting, or moving it. */
export function sessionFormPage({ action, cohort, lessons, facilitators, typed, refused }: Form) {
  const title = t('courses.sessions.plan');
  const errors = refused?.errors ?? {};
  const said = (name: string) => ({ value: answer(typed, name), error: errors[name] });
  const view = {
    title,
    head: pageHead({
      title,
      lead: t('courses.sessions.of', { cohort: cohort.name }),
      crumbs: [
        { label: t('courses.cohorts.title'), path: '/cohorts' },
        { label: cohort.name, path: `/cohorts/${cohort.id}` },
      ],
    }),
    none: lessons.length === 0 ? t('courses.sessions.noLessons') : null,
    form: form({
      action,
      label: title,
      error: refused?.error,
      fields: {
        lesson: choice({
          name: 'lesson',
          kind: 'select',
          label: t('courses.sessions.lesson'),
          prompt: t('courses.sessions.chooseLesson'),
          options: lessons.map(({ slug, title: label }) => ({ value: slug, label })),
          ...said('lesson'),
        }),
        day: field({ name: 'day', type: 'date', label: t('courses.sessions.day'), ...said('day') }),
        time: field({ name: 'time', type: 'time', label: t('courses.sessions.time'), ...said('time') }),
        minutes: field({
          name: 'minutes',
          type: 'number',
          unit: t('courses.sessions.minutesUnit'),
          min: 5,
          max: 1440,
          label: t('courses.sessions.length'),
          ...said('minutes'),
        }),
        place: field({
          name: 'place',
          label: t('courses.sessions.place'),
          hint: t('courses.sessions.placeHint'),
          ...said('place'),
        }),
        facilitatorId: choice({
          name: 'facilitatorId',
          kind: 'select',
          label: t('courses.sessions.facilitator'),
          prompt: t('courses.works.choose'),
          options: facilitators.map(({ id, name }) => ({ value: id, label: name })),
          ...said('facilitatorId'),
        }),
      },
      submit: t('courses.sessions.save'),
    }),
  };
  return page('courses/form', view, { status: refused?.status ?? 200 });
}
