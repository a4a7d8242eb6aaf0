import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { entry, noor, people, priya, sam } from '../samples';
import { absencesPage } from './absences.view';
import { assigningPage } from './assigning-form.view';
import type { Overview } from './assignment-reading.service';
import { assignmentPage } from './assignment.view';
import { handoverPage } from './handover.view';
import { proposalPage } from './proposal-form.view';
import type { SupervisorAssignment } from './supervisor-assignment.entity';
import { supervisorPage, traineeSupervisorsPage } from './supervisor.view';
import { supervisorsPage } from './supervisors.view';
import { yourSupervisorsPage } from './your-supervisors.view';

const today = '2026-05-07';

const assignment = (given: Partial<SupervisorAssignment> = {}): SupervisorAssignment => ({
  id: '8a1c2f52-1c2b-4b3b-8f57-0f7c5d2e1a31',
  organisationId: '',
  traineeId: priya.id,
  supervisorId: sam.id,
  outsideName: null,
  outsideEmail: null,
  outsideOrganisation: null,
  credential: 'Certified supervisor',
  credentialBody: 'Harbour Institute',
  credentialNumber: '4711',
  relation: 'none',
  validFrom: '2026-05-01',
  validUntil: null,
  status: 'confirmed',
  proposedBy: noor.id,
  proposedAt: new Date('2026-05-01T10:00:00Z'),
  decidedBy: noor.id,
  decidedAt: new Date('2026-05-01T10:00:00Z'),
  declineReasonSealed: null,
  endedOn: null,
  endedBy: null,
  endedAt: null,
  endReasonSealed: null,
  ...given,
});
const outside = assignment({
  id: 'b',
  supervisorId: null,
  outsideName: 'Kit Moreau',
  outsideEmail: 'kit@clinic.example',
  outsideOrganisation: 'Quay Clinic',
  status: 'proposed',
  relation: 'colleague',
  decidedBy: null,
  decidedAt: null,
});
const over = assignment({ id: 'c', validUntil: '2026-05-04' });
const coming = assignment({ id: 'd', validFrom: '2026-06-01', validUntil: '2026-12-31' });
const declined = assignment({ ...outside, id: 'e', status: 'declined' });

const nothing: Overview = {
  wish: { show: 'supervisors' },
  counts: { proposed: 0, without: 0, ending: 0 },
  today,
  supervisors: [],
  trainees: [],
  assignments: [],
  people,
  next: null,
};
const counts = { proposed: 1, without: 2, ending: 1 };
const listed = {
  id: sam.id,
  name: sam.name,
  email: 'sam@harbour.example',
  outside: false,
  trainees: 3,
  waiting: 12,
};
const trainees = [priya, noor].map((person, index) => ({
  ...person,
  email: 'trainee@harbour.example',
  supervisors: index === 0 ? [sam.name] : [],
}));
const refused = (errors: Record<string, string>) => ({ status: 422 as const, errors, error: null });
const of = { person: sam, assignments: [assignment(), coming, over], people, today };
const none = { entries: 0, trainees: 0, sessions: 0 };
const words = { declined: null, ended: null };
const choices = { wish: {}, supervisors: [sam], trainees, next: 'cursor' };
const stranded = [
  { entry: entry('submitted', { id: 'a' }), sentence: t('practice.entitlement.gone', { name: sam.name }) },
  { entry: entry('draft', { id: 'b' }), sentence: t('practice.entitlement.gone', { name: sam.name }) },
];
const absence = (awayFrom: string, awayUntil: string) => ({
  ...{ id: awayFrom, organisationId: '', supervisorId: sam.id, delegateId: noor.id },
  ...{ awayFrom, awayUntil, setAt: new Date(0), calledOffAt: null },
});
const absences = { absences: [], people, supervisors: [noor], today };

export const previews = (): Record<string, Page> => ({
  'Supervisors, nobody yet': supervisorsPage(nothing),
  Supervisors: supervisorsPage({
    ...nothing,
    counts,
    supervisors: [listed, { ...listed, id: 'k', name: 'Kit Moreau', outside: true, trainees: 1, waiting: 1 }],
    next: 'cursor',
  }),
  'Supervisors, nobody found': supervisorsPage({ ...nothing, wish: { show: 'supervisors', search: 'Zo' } }),
  Proposed: supervisorsPage({ ...nothing, counts, wish: { show: 'proposed' }, assignments: [outside] }),
  'Without a supervisor': supervisorsPage({ ...nothing, counts, wish: { show: 'without' }, trainees }),
  'Ending soon': supervisorsPage({ ...nothing, counts, wish: { show: 'ending' }, assignments: [coming] }),
  Assign: assigningPage(choices, { typed: { validFrom: today, relation: 'none' } }),
  'Assign, refused': assigningPage(choices, {
    typed: { traineeIds: [priya.id] },
    refused: refused({ supervisorId: t('practice.assigning.errors.supervisor') }),
  }),
  'Assign, nobody yet': assigningPage({ ...choices, supervisors: [] }, { typed: {} }),
  'A proposal to decide': assignmentPage({ one: outside, reasons: words, people, today }),
  'Declined without a reason': assignmentPage(
    { one: outside, reasons: words, people, today },
    { typed: {}, what: 'decline', refused: refused({ reason: t('practice.assigning.errors.reason') }) },
  ),
  'An assignment that holds': assignmentPage({ one: assignment(), reasons: words, people, today }),
  'A declined one': assignmentPage({
    one: declined,
    reasons: { declined: 'We know nobody there.', ended: null },
    people,
    today,
  }),
  'A supervisor with a queue': supervisorPage({
    ...of,
    waiting: { entries: 34, trainees: 5, sessions: 2 },
    member: true,
    others: [noor],
  }),
  'A supervisor who has gone': supervisorPage({
    ...of,
    waiting: { entries: 1, trainees: 1, sessions: 0 },
    member: false,
    others: [noor],
  }),
  'A supervisor with nothing': supervisorPage({
    ...of,
    assignments: [],
    waiting: none,
    member: true,
    others: [],
  }),
  'A trainee’s supervisors': traineeSupervisorsPage({ ...of, person: priya }),
  'A trainee without any': traineeSupervisorsPage({ ...of, person: priya, assignments: [] }),
  'Your supervisors': yourSupervisorsPage({
    ...of,
    assignments: [assignment(), outside, declined],
    reasons: new Map([['e', 'We know nobody there.']]),
    stranded: 2,
  }),
  'Your supervisors, none': yourSupervisorsPage({ ...of, assignments: [], reasons: new Map(), stranded: 0 }),
  Propose: proposalPage([sam, noor], { typed: { who: 'inside', relation: 'none', validFrom: today } }),
  'Propose, refused': proposalPage([sam], {
    typed: { who: 'outside', name: 'Kit Moreau' },
    refused: refused({ email: t('practice.assigning.errors.email') }),
  }),
  'Choose who signs': handoverPage({ stranded, supervisors: [noor], sessions: 1 }, { typed: {} }),
  'Choose who signs, nobody can': handoverPage({ stranded, supervisors: [], sessions: 0 }, { typed: {} }),
  'Choose who signs, nothing waits': handoverPage(
    { stranded: [], supervisors: [noor], sessions: 0 },
    { typed: {} },
  ),
  'Choose who signs, refused': handoverPage(
    { stranded, supervisors: [noor], sessions: 0 },
    {
      typed: { entryIds: ['a'] },
      refused: refused({ supervisorId: t('practice.handover.errors.supervisor') }),
    },
  ),
  Away: absencesPage(
    { ...absences, absences: [absence('2026-06-01', '2026-06-10'), absence('2026-05-05', '2026-05-10')] },
    { typed: {} },
  ),
  'Away, refused': absencesPage(absences, {
    typed: { awayFrom: today },
    refused: refused({ awayUntil: t('practice.absence.errors.untilNeeded') }),
  }),
  'Away, nobody else': absencesPage({ ...absences, supervisors: [] }, { typed: {} }),
});
