import type { Person } from '../organisations';
import type { EntryStatus, PracticeEntry } from './entries/practice-entry.entity';
import type { Attendance, SessionStatus } from './supervision/attendance.entity';
import type { SupervisionSession } from './supervision/supervision-session.entity';
import type { Vocabulary } from './vocabulary/vocabulary';
import type { Onlooker } from './wording';

/** People and practice for previews. */
const organisationId = '0f3c1d5e-8a57-4a77-9d2b-2f1d6f7b9c10';

const somebody = (id: string, name: string): Person => ({ id, name, email: '', locale: 'en' });
export const priya = somebody('1b2f0f4e-52f5-4a44-8a57-5d5f0d7f1a01', 'Priya Nair');
export const noor = somebody('1b2f0f4e-52f5-4a44-8a57-5d5f0d7f1a02', 'Noor Haddad');
export const sam = somebody('1b2f0f4e-52f5-4a44-8a57-5d5f0d7f1a03', 'Sam Okafor');
export const people = new Map([priya, noor, sam].map((person) => [person.id, person]));

export const as = ({ id }: Person): Onlooker => ({
  personId: id,
  organisationName: 'Harbour Peer Support',
  timeZone: 'Europe/London',
  now: new Date('2026-05-07T09:30:00Z'),
});

export const vocabulary: Vocabulary = {
  activityKinds: [
    { key: 'one-to-one', name: 'One to one', counts: true, hint: '' },
    { key: 'group', name: 'Group', counts: true, hint: '' },
    { key: 'preparation', name: 'Preparation', counts: false, hint: '' },
  ],
  settings: [
    { key: 'community', name: 'Community' },
    { key: 'hospital-ward', name: 'Hospital ward' },
  ],
  domains: [
    { key: 'active-listening', name: 'Active listening' },
    { key: 'mutual-support', name: 'Mutual support' },
  ],
  competencies: [
    { key: 'support', name: 'Giving support' },
    { key: 'communication', name: 'Communication' },
  ],
  places: ['Quayside Room'],
};

export const reflection =
  'I left more silence than last time, and it helped.\nI would like to talk about endings: this one felt hurried.';
export const question = 'How did you end the conversation? Say a little more about what came next.';

/** An entry of Priya's, or of somebody else's, as it stands there. */
export function entry(status: EntryStatus, given: Partial<PracticeEntry> = {}): PracticeEntry {
  return {
    id: '3f0f8a52-9c2b-4b3b-8f57-0f7c5d2e1a11',
    organisationId,
    traineeId: priya.id,
    supervisorId: sam.id,
    formKey: '5d2e1a11-9c2b-4b3b-8f57-0f7c3f0f8a52',
    version: 1,
    status,
    day: '2026-05-03',
    startsAt: '14:00',
    minutes: 90,
    activityKind: 'one-to-one',
    activityCounts: true,
    setting: 'community',
    shares: [{ domain: 'active-listening', minutes: 90 }],
    role: 'lead',
    paid: false,
    competencies: ['support'],
    observed: true,
    reflectionSealed: null,
    keptWordsSealed: null,
    amendsId: null,
    amendmentReasonSealed: null,
    createdAt: new Date('2026-05-03T17:10:00Z'),
    changedAt: new Date('2026-05-03T17:10:00Z'),
    submittedAt: status === 'draft' ? null : new Date('2026-05-03T17:12:00Z'),
    signedAt: ['signed', 'amended', 'voided'].includes(status) ? new Date('2026-05-07T09:20:00Z') : null,
    ...given,
  };
}

/** A session of Sam's with Priya. */
export function session(given: Partial<SupervisionSession> = {}): SupervisionSession {
  return {
    id: '6a1c2f52-1c2b-4b3b-8f57-0f7c5d2e1a21',
    organisationId,
    supervisorId: sam.id,
    formKey: '6a1c2f52-1c2b-4b3b-8f57-0f7c5d2e1a22',
    version: 1,
    day: '2026-05-05',
    startTime: null,
    minutes: 60,
    format: 'individual',
    others: 0,
    groupSize: null,
    place: 'in-person',
    competencies: [],
    topicsSealed: '',
    keptWordsSealed: null,
    questionSealed: null,
    recordedAt: new Date('2026-05-05T15:00:00Z'),
    ...given,
  };
}

/** What Priya, or somebody else, answered to that session. */
export const attendance = (status: SessionStatus, { id: traineeId }: Person = priya): Attendance => ({
  sessionId: session().id,
  traineeId,
  organisationId,
  status,
  questionSealed: null,
  disputedAt: status === 'disputed' ? new Date('2026-05-06T08:00:00Z') : null,
  confirmedAt: status === 'confirmed' ? new Date('2026-05-06T08:00:00Z') : null,
});
