import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { as, noor, people, priya, question, sam, session } from '../samples';
import { sessionDeletionPage } from './session-deletion.view';
import { sessionFormPage } from './session-form.view';
import { sessionPage } from './session.view';
import { sessionsPage } from './sessions.view';

const topics = 'Ending conversations well.\nHow to ask for a break in a long evening.';
const opened = { topics, question: null, people };
const supervisor = { personId: sam.id, records: true, confirms: false };
const trainee = { personId: priya.id, records: false, confirms: true };
const none = { part: { items: [], next: null }, people, sums: { confirmed: 0, waiting: 0 } };
const some = {
  part: {
    items: [
      session('recorded'),
      session('disputed', { id: 'b', format: 'group', groupSize: 4 }),
      session('confirmed', { id: 'c', day: '2026-04-21', place: 'video' }),
    ],
    next: null,
  },
  people,
  sums: { confirmed: 60, waiting: 120 },
};
const choices = { today: '2026-05-07', trainees: [priya, noor] };

export const previews = (): Record<string, Page> => ({
  'List, none for a supervisor': sessionsPage(none, supervisor),
  'List, none for a trainee': sessionsPage(none, trainee),
  'List, some for a trainee': sessionsPage(some, trainee),
  'List, some for a supervisor': sessionsPage(some, supervisor),
  'To be confirmed': sessionPage({ session: session('recorded'), ...opened }, as(priya)),
  'Waiting for the trainee': sessionPage({ session: session('recorded'), ...opened }, as(sam)),
  Disputed: sessionPage({ session: session('disputed'), ...opened, question }, as(sam)),
  Confirmed: sessionPage({ session: session('confirmed'), ...opened }, as(priya)),
  'Asked before it is deleted': sessionDeletionPage(session('recorded')),
  Form: sessionFormPage(choices, { typed: { day: choices.today }, formKey: session('recorded').formKey }),
  'Form, rejected': sessionFormPage(choices, {
    typed: { day: choices.today, format: 'group', minutes: '60' },
    formKey: session('recorded').formKey,
    refused: { status: 422, errors: { groupSize: t('practice.errors.groupSize') }, error: null },
  }),
});
