import type { Page } from '../../../shared/http/page';
import { CourseDocument, type Lesson } from '../../authoring/course-document';
import { type CourseTaken, placeOf, standingIn } from '../course-standing';
import { lessonPage } from '../lesson.view';
import type { WorkRead } from '../works/work-store.service';
import type { LessonFacts } from './kind';
import { panelOf } from './registry';

const timeZone = 'Europe/London';
const now = new Date('2026-05-04T12:40:00Z');
const id = '6f1d2c64-1c1f-4b57-9b70-0d2f8c4f2a10';
const sam = { id, name: 'Sam Okafor', email: 'sam@example.org', locale: 'en' };

const shape = (lesson: object): Lesson =>
  ({
    slug: 'first',
    title: 'The first talk',
    minutes: 20,
    objectives: ['know'],
    markdown: 'Before it.',
    ...lesson,
  }) as Lesson;

const taken: CourseTaken = {
  ...{ courseId: id, slug: 'boundaries', versionId: id, quizId: null, enrolmentId: id, enrolledAt: now },
  ...{ cohortId: null, cohortStartsOn: null, reminders: true, done: [], lastSeen: null, completedAt: null },
};

const facts: LessonFacts = {
  ...{ path: '/courses/boundaries/lessons/first', done: false, now, timeZone },
  ...{ quiz: null, work: null, supervisors: [sam], sessions: [], tried: null },
};

function shown(lesson: Lesson, changes: Partial<LessonFacts> = {}): Page {
  const document = CourseDocument.parse({
    ...{ title: 'Boundaries', summary: 'Where a friend ends and a supporter begins.', domain: 'boundaries' },
    objectives: [{ id: 'know', text: 'Know boundaries.', competencies: ['support'] }],
    modules: [{ slug: 'all', title: 'All of it', lessons: [lesson] }],
    ...{ supervisionPrompt: 'Think of a boundary.', sources: [] },
  });
  const course = standingIn(taken, document, { now, timeZone });
  const place = placeOf(course, lesson.slug);
  if (!place) throw new Error('The sample has its lesson');
  return lessonPage(course, place, {
    html: '<p>Before it.</p>',
    earliest: { state: 'at-once' },
    panel: panelOf(lesson, { ...facts, ...changes }),
    timeZone,
    note: 'Ask Sam.',
    again: true,
    status: 200,
  });
}

const tries = [
  { id: 'open', submittedAt: null, percent: null, passed: false },
  { id, submittedAt: now, percent: 40, passed: false },
];
const quiz = { quizId: id, slug: 'borders', title: 'Borders', passPercent: 80, tries };

const work = (changes: Partial<WorkRead>): WorkRead => ({
  ...{ id, organisationId: id, enrolmentId: id, traineeId: id, lesson: 'first', version: 1, status: 'draft' },
  ...{ text: 'They needed time.', file: null, supervisorId: id, comment: null, changedAt: now },
  ...{ sharedAt: now, reviewedAt: null, ...changes },
});

const meeting = {
  ...{ id, organisationId: id, courseId: id, cohortId: id, versionId: id, lesson: 'first', startsAt: now },
  ...{
    minutes: 90,
    place: 'Room 4',
    facilitatorId: id,
    facilitator: 'Sam Okafor',
    revision: 0,
    createdAt: now,
  },
  ...{
    changedAt: now,
    cancelledAt: null,
    slug: 'boundaries',
    cohort: 'Spring evenings',
    state: 'late' as const,
  },
};

const plan = { key: 'tasks/plan.pdf', name: 'plan.pdf', type: 'application/pdf', bytes: 9 };
const video = { file: 'talk.mp4', captions: 'talk.vtt', transcript: 'Hello. Goodbye.' };

export const previews = (): Record<string, Page> => ({
  'A video': shown(shape({ kind: 'video', video })),
  'A quiz, under way': shown(shape({ kind: 'quiz', quiz: 'borders' }), { quiz }),
  'A scenario that is not set up': shown(shape({ kind: 'scenario', quiz: 'borders' })),
  'A reflection': shown(shape({ kind: 'reflection' })),
  'A reflection, returned': shown(shape({ kind: 'reflection', reviewed: true }), {
    work: work({ status: 'returned', comment: 'What did they need?' }),
  }),
  'A reflection, shared': shown(shape({ kind: 'reflection', reviewed: true }), {
    work: work({ status: 'shared' }),
  }),
  'A live session': shown(shape({ kind: 'live-session' }), { sessions: [meeting] }),
  'A live session without a date': shown(shape({ kind: 'live-session' })),
  'A task': shown(shape({ kind: 'task', reviewed: true, accepts: ['.pdf'] })),
  'A task, accepted': shown(shape({ kind: 'task', reviewed: true }), {
    work: work({ status: 'accepted', file: plan, comment: 'Good.' }),
  }),
});
