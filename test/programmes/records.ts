import type { AttestationRecord, QuizResult, TrainingRecord } from '../../src/programmes/rules/record';

type Practice = TrainingRecord['practice'][number];
type Supervision = TrainingRecord['supervision'][number];
type Course = TrainingRecord['courses'][number];

let last = 0;
const id = () => `00000000-0000-4000-8000-${String((last += 1)).padStart(12, '0')}`;

export const practice = (given: Partial<Practice> = {}): Practice => ({
  id: id(),
  day: '2026-05-03',
  minutes: 60,
  activityKind: 'one-to-one',
  activityCounts: true,
  setting: 'community',
  startsAt: null,
  shares: [{ domain: 'active-listening', minutes: given.minutes ?? 60 }],
  role: 'lead',
  paid: false,
  competencies: [],
  observed: false,
  status: 'signed',
  supervisorId: '00000000-0000-4000-8000-0000000000aa',
  signedAt: new Date('2026-05-04T10:00:00Z'),
  repudiated: false,
  ...given,
});

export const supervision = (given: Partial<Supervision> = {}): Supervision => ({
  id: id(),
  day: '2026-05-05',
  minutes: 60,
  groupSize: null,
  format: 'individual',
  supervisorId: '00000000-0000-4000-8000-0000000000aa',
  status: 'confirmed',
  confirmedAt: new Date('2026-05-05T12:00:00Z'),
  ...given,
});

export const course = (given: Partial<Course> = {}): Course => ({
  courseId: id(),
  slug: 'active-listening',
  title: 'Active listening',
  lessons: 6,
  lessonsDone: 6,
  minutesDone: 41,
  trainingMinutes: [],
  topics: [],
  completedAt: new Date('2026-05-01T10:00:00Z'),
  completedOn: '2026-05-01',
  nextLessonPath: null,
  ...given,
});

export const quiz = (given: Partial<QuizResult> = {}): QuizResult => ({
  quizId: id(),
  slug: 'active-listening',
  passPercent: 80,
  attempts: 1,
  bestPercent: 92,
  passedOn: '2026-05-02',
  nextAttemptOn: null,
  ...given,
});

export const attested = (given: Partial<AttestationRecord> = {}): AttestationRecord => ({
  id: id(),
  key: 'code-of-ethics',
  version: 1,
  signedOn: '2026-05-02',
  ...given,
});

export const record = (given: Partial<TrainingRecord> = {}): TrainingRecord => ({
  courses: [],
  quizzes: [],
  practice: [],
  supervision: [],
  attestations: [],
  ...given,
});
