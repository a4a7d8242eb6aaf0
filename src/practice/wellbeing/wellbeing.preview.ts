import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { as, people, priya, sam, session } from '../samples';
import { checkInDeletionPage, checkInFormPage, checkInPage } from './check-in.view';
import type { Feeling } from './feelings';
import { sharedCheckInPage, sharedPage } from './shared.view';
import type { Signal } from './overload';
import type { OverloadNote } from './overload-note.entity';
import type { ReadCheckIn } from './wellbeing-reading.service';
import { wellbeingPage } from './wellbeing.view';

const { organisationId, formKey, id } = session();
const signals: Signal[] = [
  { kind: 'long-days', figure: 400, day: '2026-05-06' },
  { kind: 'late-nights', figure: 2, day: null },
  { kind: 'without-supervision', figure: 1860, day: null },
  { kind: 'crises', figure: 3, day: null },
  { kind: 'no-rest', figure: 14, day: null },
];
const note = (kind: OverloadNote['kind'], sharedAt: Date | null): OverloadNote => ({
  ...{ organisationId, traineeId: priya.id, kind, supervisorId: sam.id },
  ...{ seenAt: new Date('2026-05-06T08:00:00Z'), sharedAt },
});
const notes = [note('late-nights', null), note('crises', new Date('2026-05-06T08:00:00Z'))];
const checkIn = (feeling: Feeling, given: Partial<ReadCheckIn> = {}): ReadCheckIn => ({
  ...{ id, organisationId, traineeId: priya.id, formKey, writtenAt: new Date('2026-05-06T20:00:00Z') },
  ...{ sharedWith: null, sharedAt: null, readAt: null, revokedAt: null },
  said: { feeling, words: 'It was a long evening.\nI slept badly.', helps: 'A walk by the water.' },
  ...given,
});
const at = new Date('2026-05-07T08:00:00Z');
const shared = { sharedWith: sam.id, sharedAt: at };
const contacts = '<p>Harbour on call, day and night: 01632 960 001</p>';
const own = {
  load: { signals, notes, supervisor: sam },
  part: { items: [checkIn('up-and-down'), checkIn('steady', { ...shared, id: 'b' })], next: null },
  ...{ contacts, letters: true, people },
};
const nothing = { load: { signals: [], notes: [], supervisor: null }, part: { items: [], next: null } };
const opened = (one: ReadCheckIn) => ({ checkIn: one, contacts, supervisors: [sam], people });

export const previews = (): Record<string, Page> => ({
  'Own page, nothing there': wellbeingPage({ ...nothing, contacts: null, letters: false, people }, as(priya)),
  'Own page, signals and check-ins': wellbeingPage(own, as(priya)),
  'Own page, signals and nobody to tell': wellbeingPage(
    { ...own, load: { signals, notes: [], supervisor: null } },
    as(priya),
  ),
  'Check-in form': checkInFormPage({ typed: {}, formKey, contacts }),
  'Check-in form, rejected': checkInFormPage({
    ...{ typed: { words: 'It was a long evening.' }, formKey, contacts: null },
    refused: { status: 422, errors: { feeling: t('practice.errors.feeling') }, error: null },
  }),
  'Check-in, private': checkInPage(opened(checkIn('stretched')), as(priya)),
  'Check-in, very hard': checkInPage(opened(checkIn('very-hard')), as(priya)),
  'Check-in, shared': checkInPage(opened(checkIn('steady', shared)), as(priya)),
  'Check-in, read': checkInPage(opened(checkIn('steady', { ...shared, readAt: at })), as(priya)),
  'Check-in, taken back': checkInPage(opened(checkIn('steady', { ...shared, revokedAt: at })), as(priya)),
  'Check-in, taken back after reading': checkInPage(
    opened(checkIn('steady', { ...shared, readAt: at, revokedAt: at })),
    as(priya),
  ),
  'Check-in, sharing refused': checkInPage(opened(checkIn('steady')), as(priya), {
    typed: {},
    refused: { status: 422, errors: { supervisorId: t('practice.errors.shareWith') }, error: null },
  }),
  'Asked before it is deleted': checkInDeletionPage(checkIn('steady'), 'Europe/London'),
  'Shared with a supervisor, nothing': sharedPage(
    { told: [], part: { items: [], next: null }, people },
    as(sam),
  ),
  'Shared with a supervisor': sharedPage(
    {
      told: signals.map((signal, index) => ({
        ...{ trainee: priya, signal },
        note: note(signal.kind, index % 2 ? at : null),
      })),
      part: { items: [checkIn('steady', shared), checkIn('steady', { ...shared, readAt: at })], next: null },
      people,
    },
    as(sam),
  ),
  'Shared check-in': sharedCheckInPage({ checkIn: checkIn('up-and-down', shared), trainee: priya }, as(sam)),
});
