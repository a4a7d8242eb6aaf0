import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { as, attendance, noor, people, priya, question, sam, session, vocabulary } from '../samples';
import { sessionDeletionPage } from './session-deletion.view';
import { sessionFormPage } from './session-form.view';
import type { Attended, OpenedSession } from './session-reading.service';
import { sessionPage } from './session.view';
import { sessionsPage } from './sessions.view';

const topics = 'Ending conversations well.\nHow to ask for a break in a long evening.';
const action = {
  ...{ id: '6a1c2f52-1c2b-4b3b-8f57-0f7c5d2e1a31', sessionId: session().id },
  ...{ what: 'Try one closing round in a group.', ownerId: priya.id, dueOn: '2026-05-20', doneAt: null },
};
const done = { ...action, id: '6a1c2f52-1c2b-4b3b-8f57-0f7c5d2e1a32', ownerId: null, dueOn: null };
const next = {
  ...{ sessionId: session().id, organisationId: session().organisationId, day: '2026-05-19' },
  ...{ startTime: '14:00', revision: 0, changedAt: session().recordedAt, cancelledAt: null },
};
const answered = (status: Attended['status'], who = priya): Attended => ({
  ...attendance(status, who),
  question: status === 'disputed' ? question : null,
});
const opened = (attendances: Attended[], given: Partial<OpenedSession> = {}): OpenedSession => ({
  session: session(),
  attendances,
  traineeIds: attendances.map(({ traineeId }) => traineeId),
  topics,
  kept: [],
  actions: [],
  next: null,
  confirmation: null,
  people,
  vocabulary,
  ...given,
});
const group = session({
  format: 'group',
  groupSize: 4,
  others: 2,
  startTime: '18:30',
  competencies: ['support'],
});
const agreed = [
  action,
  { ...done, what: 'Read the house rules again.', doneAt: new Date('2026-05-07T09:00:00Z') },
];
const supervisor = { personId: sam.id, records: true, confirms: false };
const trainee = { personId: priya.id, records: false, confirms: true };
const none = { part: { items: [], next: null }, people, sums: { confirmed: 0, waiting: 0 } };
const some = {
  part: {
    items: [
      { ...session(), attendances: [attendance('recorded')] },
      { ...group, id: 'b', attendances: [attendance('disputed'), attendance('confirmed', noor)] },
      { ...session({ id: 'c', day: '2026-04-21', place: 'video' }), attendances: [attendance('confirmed')] },
    ],
    next: null,
  },
  people,
  sums: { confirmed: 60, waiting: 120 },
};
const choices = {
  today: '2026-05-07',
  supervisor: sam,
  trainees: [priya, noor],
  vocabulary,
  openActions: [action],
};
const { formKey } = session();

export const previews = (): Record<string, Page> => ({
  'List, none for a supervisor': sessionsPage(none, supervisor),
  'List, none for a trainee': sessionsPage(none, trainee),
  'List, some for a trainee': sessionsPage(some, trainee),
  'List, some for a supervisor': sessionsPage(some, supervisor),
  'To be confirmed': sessionPage(opened([answered('recorded')], { actions: agreed, next }), as(priya)),
  'Waiting for the trainee': sessionPage(opened([answered('recorded')]), as(sam)),
  Disputed: sessionPage(opened([answered('disputed')]), as(sam)),
  'A group, one confirms and one asks': sessionPage(
    opened([answered('confirmed', noor), answered('disputed')], {
      ...{ session: group, actions: agreed, next },
      kept: [{ quote: 'Quayside', kind: 'place', why: 'A public place that everybody knows.' }],
    }),
    as(sam),
  ),
  'Next meeting called off': sessionPage(
    opened([answered('confirmed')], { next: { ...next, cancelledAt: next.changedAt } }),
    as(priya),
  ),
  'Next meeting refused': sessionPage(opened([answered('confirmed')], { next }), as(sam), {
    next: {
      typed: { nextDay: '2026-05-01', nextTime: '' },
      refused: { status: 422, errors: { nextDay: t('practice.errors.nextPast') }, error: null },
    },
  }),
  Confirmed: sessionPage(
    opened([answered('confirmed')], {
      confirmation: { hash: '0123456789'.repeat(6) + '0123', statement: '' },
    }),
    as(priya),
  ),
  'Asked before it is deleted': sessionDeletionPage(session()),
  Form: sessionFormPage(choices, { typed: { day: choices.today }, formKey }),
  'Form, asks for the password': sessionFormPage(choices, { typed: {}, formKey, asksPassword: true }),
  'Form, rejected': sessionFormPage(choices, {
    typed: { day: choices.today, format: 'group', minutes: '60', topics: 'With Priya.', 'word-0': 'Priya' },
    formKey,
    flagged: [{ quote: 'Priya', kind: 'name' }],
    refused: { status: 422, errors: { others: t('practice.errors.groupSize') }, error: null },
  }),
});
