import type { Page } from '../shared/http/page';
import { attestationPage } from './attestations/attestation.view';
import { candidaciesPage, candidacyPage } from './candidacies/candidacies.view';
import { type OwnPath, pathPage } from './candidacies/path.view';
import { programmePage, programmesPage } from './publishing/programmes.view';
import { assess } from './rules/assess';
import type { ProgrammeDocument } from './rules/programme-document';
import type { TrainingRecord } from './rules/record';
import { t } from '../shared/text';

const requirement = (key: string, kind: string, title: string, settings: Record<string, unknown>) => ({
  key,
  kind,
  title,
  settings,
  parts: [],
});

const programme: ProgrammeDocument = {
  slug: 'peer-supporter',
  title: 'Peer Supporter',
  summary: 'What a peer supporter needs to listen well, keep boundaries and work under supervision.',
  validMonths: 24,
  requirements: [
    requirement('course', 'course-completed', 'Active listening course', { course: 'active-listening' }),
    requirement('quiz', 'quiz-passed', 'Active listening quiz', { quiz: 'active-listening' }),
    requirement('ethics', 'attestation', 'Code of ethics', { attestation: 'code-of-ethics', version: 1 }),
    requirement('practice', 'practice-hours', 'Practice', { hours: 10 }),
    requirement('observed', 'practice-sub-minimum', 'Observed practice', {
      of: 'practice',
      hours: 2,
      filter: { observed: true },
    }),
    requirement('supervision', 'supervision-hours', 'Supervision', { hours: 1 }),
  ],
};

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const entry = (
  last: number,
  given: Partial<TrainingRecord['practice'][number]>,
): TrainingRecord['practice'][number] => ({
  id: id(last),
  day: '2026-04-21',
  minutes: 120,
  activityKind: 'one-to-one',
  activityCounts: true,
  setting: 'community',
  startsAt: null,
  shares: [{ domain: 'active-listening', minutes: given.minutes ?? 120 }],
  role: 'lead',
  paid: false,
  competencies: [],
  observed: false,
  status: 'signed',
  supervisorId: id(99),
  signedAt: new Date('2026-04-24T09:00:00Z'),
  repudiated: false,
  ...given,
});

const record: TrainingRecord = {
  courses: [
    {
      courseId: id(1),
      slug: 'active-listening',
      title: 'Active listening',
      lessons: 6,
      lessonsDone: 6,
      minutesDone: 41,
      trainingMinutes: [],
      topics: [],
      completedAt: new Date('2026-04-02T09:00:00Z'),
      completedOn: '2026-04-02',
      nextLessonPath: null,
    },
  ],
  quizzes: [
    {
      quizId: id(2),
      slug: 'active-listening',
      passPercent: 80,
      attempts: 2,
      bestPercent: 75,
      passedOn: null,
      nextAttemptOn: '2026-05-04',
    },
  ],
  practice: [
    entry(11, { minutes: 240 }),
    entry(12, { minutes: 90, observed: true }),
    entry(13, { status: 'submitted', signedAt: null }),
    entry(14, { status: 'returned', signedAt: null, minutes: 45 }),
  ],
  supervision: [
    {
      id: id(21),
      day: '2026-04-28',
      minutes: 60,
      format: 'individual',
      groupSize: null,
      supervisorId: id(99),
      status: 'recorded',
      confirmedAt: null,
    },
  ],
  attestations: [{ id: id(31), key: 'code-of-ethics', version: 1, signedOn: '2026-04-03' }],
};

const empty: TrainingRecord = { courses: [], quizzes: [], practice: [], supervision: [], attestations: [] };

const own = (held: TrainingRecord, awardedOn: string | null = null): OwnPath => ({
  title: programme.title,
  summary: programme.summary,
  startedOn: '2026-03-30',
  awardedOn,
  standing: assess(programme, held, '2026-05-03'),
});

const listed = (last: number, traineeName: string, settled: number, awardedOn: string | null = null) => ({
  id: id(last),
  traineeName,
  programmeTitle: programme.title,
  settled,
  total: 6,
  startedOn: '2026-03-30',
  awardedOn,
  assessedAt: null,
});

const declaration = {
  key: 'code-of-ethics',
  version: 1,
  title: 'Code of ethics',
  introduction: 'What anyone you support can expect of you.',
  commitments: [
    { title: 'Respect and choice', text: 'I treat every person as the expert on their own life.' },
  ],
  declaration: 'I have read this code and I mean to keep it.',
};
const reader = { name: 'Priya Nair', timeZone: 'Europe/London' };

export const previews = (): Record<string, Page> => ({
  'Your path, under way': pathPage([own(record)]),
  'Your path, at the start': pathPage([own(empty)]),
  'Your path, certified': pathPage([own(record, '2026-05-01')]),
  'Your path, on no programme': pathPage([]),
  'Declaration to sign': attestationPage(declaration, null, reader),
  'Declaration, box not ticked': attestationPage(
    declaration,
    null,
    reader,
    t('programmes.attestation.agreeFirst'),
  ),
  'Declaration, signed': attestationPage(declaration, new Date('2026-04-03T10:00:00Z'), reader),
  Trainees: candidaciesPage(
    {
      items: [
        listed(41, 'Noor Haddad', 4),
        listed(42, 'Priya Nair', 0),
        listed(43, 'Rowan Ellis', 6, '2026-05-01'),
      ],
      next: 'cursor',
    },
    '',
  ),
  'Trainees, nobody found': candidaciesPage({ items: [], next: null }, 'Zo'),
  'Trainees, none': candidaciesPage({ items: [], next: null }, ''),
  'A trainee': candidacyPage({
    ...own(record),
    candidacyId: id(41),
    traineeId: id(51),
    traineeName: 'Noor Haddad',
  }),
  Programmes: programmesPage([{ id: id(61), title: programme.title, slug: programme.slug }]),
  'Programmes, none': programmesPage([]),
  'A programme': programmePage(
    { title: programme.title },
    [{ number: 1, document: programme, publishedAt: new Date('2026-01-05T10:00:00Z') }],
    'Europe/London',
  ),
});
