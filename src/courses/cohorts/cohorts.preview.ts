import type { Actor } from '../../organisations';
import type { Page } from '../../shared/http/page';
import { CourseDocument } from '../authoring/course-document';
import { cohortFormPage } from './cohort-form.view';
import { cohortPage } from './cohort.view';
import { cohortsPage } from './cohorts.view';
import { checkLines } from './importing/check-lines';
import { peopleIn } from './importing/people-file';
import { importPage, previewPage } from './importing/people-import.view';
import { sessionFormPage, sessionPage } from './sessions/session.view';
import type { SessionListed } from './sessions/sessions.queries';

const timeZone = 'Europe/London';
const at = new Date('2026-05-04T12:40:00Z');
const id = '6f1d2c64-1c1f-4b57-9b70-0d2f8c4f2a10';

const document = CourseDocument.parse({
  ...{ title: 'Boundaries', summary: 'Where a friend ends and a supporter begins.', domain: 'boundaries' },
  objectives: [{ id: 'know', text: 'Know boundaries.', competencies: ['support'] }],
  modules: [
    {
      ...{ slug: 'all', title: 'All of it' },
      lessons: [
        {
          ...{ slug: 'meet', title: 'The first meeting', minutes: 90, kind: 'live-session' },
          ...{ objectives: ['know'], markdown: 'Before it.' },
        },
      ],
    },
  ],
  ...{ supervisionPrompt: 'Think of a boundary.', sources: [] },
});

const cohort = {
  ...{ id, organisationId: id, courseId: id, versionId: id, name: 'Spring evenings', startsOn: '2026-05-11' },
  ...{
    endsOn: '2026-06-08',
    capacity: 12,
    joining: 'open' as const,
    joinUntil: null,
    createdAt: at,
    members: 3,
  },
  ...{ slug: 'boundaries', course: 'Boundaries', document },
};
const mornings = { ...cohort, name: 'Mornings', capacity: null, joining: 'closed' as const, members: 1 };

const session: SessionListed = {
  ...{
    id,
    organisationId: id,
    courseId: id,
    cohortId: id,
    versionId: id,
    lesson: 'meet',
    startsAt: at,
    minutes: 90,
  },
  ...{ place: 'https://meet.example.org/a', facilitatorId: id, facilitator: 'Sam Okafor', revision: 0 },
  ...{
    createdAt: at,
    changedAt: at,
    cancelledAt: null,
    slug: 'boundaries',
    cohort: 'Spring evenings',
    state: null,
  },
};

const actor: Actor = {
  ...{ personId: id, name: 'Ade Balogun', email: 'ade@example.org', organisationId: id },
  ...{ organisationName: 'Harbour', roles: ['manager'], timeZone, locale: 'en' },
};
const attendees = [
  { traineeId: id, name: 'Priya Nair', state: 'present' as const },
  { traineeId: '0', name: 'Noor Haddad', state: null },
];
const register = {
  attendees,
  previous: null,
  next: 'more',
  after: 'before',
  people: 120,
  taken: 1,
  there: 1,
};
const meeting = { session, lesson: 'The first meeting', register, actor, refused: null };
const person = {
  traineeId: id,
  name: 'Priya Nair',
  email: 'priya@example.org',
  joinedAt: at,
  where: { state: 'stuck' as const, done: 1, lessons: 3, next: 'The first meeting' },
};
const newcomer = { ...person, traineeId: '0', name: 'Noor Haddad', where: null };
const shown = {
  cohort,
  people: { items: [person, newcomer], more: true },
  page: 1,
  sessions: [session],
  timeZone,
  tried: null,
};
const refused = { status: 422 as const, errors: { trainee: 'Tick.' }, error: null };
const course = { courseId: id, versionId: id, slug: 'boundaries', title: 'Boundaries' };
const sam = { id, name: 'Sam Okafor', email: 'sam@example.org', locale: 'en' };
const form = { cohort, lessons: document.modules[0]?.lessons ?? [], facilitators: [sam], refused: null };

const list = [
  'name,email',
  'Kim Doe,kim@example.org',
  'Priya Nair,priya@example.org',
  'Kim Doe,kim@example.org',
].join(String.fromCharCode(10));
const file = peopleIn(list);
const ground = {
  ...{ here: id, cohorts: new Map<string, string>(), places: new Map<string, number | null>() },
  known: new Map([['priya@example.org', { id, isTrainee: true, cohortId: id }]]),
};
const preview = { cohort, file, lines: file.ok ? checkLines(file.lines, ground) : [] };
const unread = {
  cohort,
  file: { ok: false, reason: 'courses.importing.errors.columns', line: 1 } as const,
  lines: [],
};

export const previews = (): Record<string, Page> => ({
  'Cohorts, none yet': cohortsPage({ items: [], next: null }),
  Cohorts: cohortsPage({ items: [cohort, mornings], next: `2026-05-11~${id}` }),
  'A new cohort': cohortFormPage({
    action: '/cohorts',
    courses: [course],
    cohort: null,
    typed: {},
    refused: null,
  }),
  'A cohort, changed': cohortFormPage({ action: '/cohorts', courses: [], cohort, typed: {}, refused: null }),
  'A cohort': cohortPage(shown),
  'A cohort, empty': cohortPage({ ...shown, people: { items: [], more: false }, page: 0, sessions: [] }),
  'A live session for whoever leads it': sessionPage(meeting),
  'A live session with nobody ticked': sessionPage({ ...meeting, refused }),
  'A live session that nobody is expected at': sessionPage({
    ...meeting,
    register: { ...register, attendees: [], next: null, after: null, people: 0, taken: 0, there: 0 },
  }),
  'A live session, called off': sessionPage({ ...meeting, session: { ...session, cancelledAt: at } }),
  'A live session for a trainee': sessionPage({
    ...meeting,
    register: null,
    session: { ...session, place: 'Room', state: 'late' },
    actor: { ...actor, roles: ['trainee'] },
  }),
  'A live session to plan': sessionFormPage({ ...form, action: '/cohorts', typed: {} }),
  'A live session to plan, no lesson for it': sessionFormPage({
    ...form,
    action: '/cohorts',
    lessons: [],
    typed: {},
  }),
  'People from a file': importPage(cohort),
  'People from a file, refused': importPage(cohort, 'Choose.'),
  'People from a file, checked': previewPage(preview, list),
  'People from a file that cannot be read': previewPage(unread, list),
});
