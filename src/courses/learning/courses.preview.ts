import type { QuizRecord } from '../../quizzes';
import type { Page } from '../../shared/http/page';
import type { CourseDocument } from '../authoring/course-document';
import { lessonHtml } from '../authoring/lesson-text';
import type { BesideCourse } from '../cohorts/beside-course.service';
import { coursePage } from './course.view';
import { type CourseStanding, type CourseTaken, placeOf, standingIn } from './course-standing';
import { coursesPage } from './courses.view';
import { lessonPage } from './lesson.view';

const zone = 'Europe/London';

const markdown = `A reflection is your best guess at what someone means, offered as a short statement.

## A statement, not a question

Your voice goes down at the end. Try saying these two examples aloud:

- “You’re dreading the visit?”
- “You’re dreading the visit.”

The first version asks for a yes or a no, while the second *leaves a space*.

> **Hana:** I’ve been back at work for two weeks and I’m shattered.
>
> **Owen:** You’re worn out.

## In short

1. A reflection is a statement, so let your voice come down at the end.
2. A wrong guess that is **gently offered** can still be helpful.`;

const lesson = (slug: string, title: string, minutes: number) => ({
  ...{ slug, title, minutes, markdown, kind: 'page' as const },
  objectives: ['reflections'],
});

const document: CourseDocument = {
  title: 'Active listening',
  summary:
    'Six short lessons on giving another person your full attention and helping them find their own words.',
  domain: 'active-listening',
  prerequisites: [],
  hours: [],
  glossary: [],
  objectives: [
    {
      id: 'reflections',
      text: 'Tell a simple reflection from a complex one, and offer more reflections than questions.',
      competencies: ['communication'],
    },
  ],
  modules: [
    {
      slug: 'being-present',
      title: 'Being present',
      lessons: [
        lesson('attention', 'Giving your attention', 7),
        lesson('silence', 'Open questions and silence', 7),
      ],
    },
    {
      slug: 'understanding',
      title: 'Showing that you understand',
      lessons: [lesson('strengths', 'Noticing strengths', 6), lesson('reflecting', 'Reflecting back', 7)],
    },
  ],
  supervisionPrompt:
    'Think of a moment in a recent conversation when you felt a strong pull to fix, comfort or tell your own story.',
  sources: [
    {
      title: 'Core Competencies for Peer Workers in Behavioral Health Services (SAMHSA, 2015)',
      note: 'The twelve categories that the objectives are mapped to.',
    },
  ],
};

const boundaries: CourseDocument = {
  ...document,
  title: 'Boundaries',
  summary: 'Where being a friend ends and being a peer supporter begins, and how to say so kindly.',
};

const taken = (changes: Partial<CourseTaken> = {}): CourseTaken => ({
  ...{
    courseId: '0',
    slug: 'active-listening',
    versionId: '0',
    quizId: '6f1d2c64-1c1f-4b57-9b70-0d2f8c4f2a10',
  },
  ...{ enrolmentId: null, enrolledAt: null, cohortId: null, cohortStartsOn: null, lastSeen: null },
  ...{ reminders: true, done: [], completedAt: null, ...changes },
});

const quiz = (changes: Partial<QuizRecord> = {}): QuizRecord => ({
  ...{ quizId: '6f1d2c64-1c1f-4b57-9b70-0d2f8c4f2a10', slug: 'active-listening' },
  ...{ title: 'Active listening quiz', passPercent: 80, attempts: 0, bestPercent: null },
  ...{ passedAt: null, nextAttemptAt: null, ...changes },
});

const all = ['attention', 'silence', 'strengths', 'reflecting'];
const at = new Date('2026-05-04T12:40:00Z');
const now = { now: at, timeZone: zone };
const untouched = () => standingIn(taken(), document, now);
const underWay = (changes: Partial<CourseTaken> = {}) =>
  standingIn(
    taken({ enrolmentId: '0', enrolledAt: at, done: ['attention', 'silence'], ...changes }),
    document,
    now,
  );
const completed = () => underWay({ done: all, completedAt: at });

const alone: BesideCourse = { mine: null, sessions: [], open: [] };
const id = '6f1d2c64-1c1f-4b57-9b70-0d2f8c4f2a10';
const evenings = {
  ...{ id, organisationId: id, courseId: id, versionId: id, name: 'Spring evenings', startsOn: '2026-05-11' },
  ...{
    endsOn: '2026-06-08',
    capacity: 12,
    joining: 'open' as const,
    joinUntil: null,
    createdAt: at,
    members: 3,
  },
  ...{ slug: 'active-listening', course: 'Active listening' },
};
const joinable: BesideCourse = { ...alone, open: [evenings] };
const meeting = {
  ...{
    id,
    organisationId: id,
    courseId: id,
    cohortId: id,
    versionId: id,
    lesson: 'silence',
    startsAt: at,
    minutes: 90,
  },
  ...{
    place: 'Room 4',
    facilitatorId: id,
    facilitator: 'Sam Okafor',
    revision: 0,
    createdAt: at,
    changedAt: at,
  },
  ...{ cancelledAt: at, slug: 'active-listening', cohort: 'Spring evenings', state: null },
};
const together: BesideCourse = { mine: evenings, sessions: [meeting], open: [] };

const reading = (course: CourseStanding, slug: string): Page => {
  const place = placeOf(course, slug);
  if (!place) throw new Error(`The sample has no lesson "${slug}"`);
  return lessonPage(course, place, {
    html: lessonHtml(place.lesson.markdown),
    earliest: { state: 'at-once' },
    panel: null,
    timeZone: zone,
    note: 'Ask Sam.',
    again: true,
    status: 200,
  });
};

export const previews = (): Record<string, Page> => ({
  'Courses, none yet': coursesPage([], zone),
  Courses: coursesPage(
    [underWay(), standingIn(taken({ slug: 'boundaries' }), boundaries, now), completed()],
    zone,
  ),
  'A course, not begun': coursePage(untouched(), { quiz: quiz(), beside: joinable, timeZone: zone }),
  'A course, under way': coursePage(underWay(), {
    quiz: quiz({ attempts: 2, bestPercent: 75, nextAttemptAt: new Date('2026-05-05T12:40:00Z') }),
    beside: alone,
    timeZone: zone,
  }),
  'A course, reminders stopped': coursePage(underWay({ reminders: false }), {
    quiz: null,
    beside: together,
    timeZone: zone,
  }),
  'A course, lessons done': coursePage(completed(), {
    quiz: quiz({ attempts: 1, bestPercent: 75 }),
    beside: alone,
    timeZone: zone,
  }),
  'A course and its quiz, done': coursePage(completed(), {
    quiz: quiz({ attempts: 1, bestPercent: 92, passedAt: at }),
    beside: alone,
    timeZone: zone,
  }),
  'A lesson': reading(underWay(), 'strengths'),
  'A lesson, done': reading(underWay(), 'silence'),
  'The last lesson': reading(underWay({ done: all.slice(0, 3) }), 'reflecting'),
  'A lesson of a completed course': reading(completed(), 'reflecting'),
});
