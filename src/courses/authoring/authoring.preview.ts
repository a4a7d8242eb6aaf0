import type { Page } from '../../shared/http/page';
import type { Course } from './course.entity';
import type { CourseVersion } from './course-version.entity';
import type { CourseDocument } from './course-document';
import { typedOf } from './drafts/lesson-fields';
import { draftFaults } from './drafts/faults';
import { textFaults } from './drafts/text-faults';
import { aboutFormPage, typedAbout } from './forms/about-form.view';
import { lessonFormPage, textPreviewPage } from './forms/lesson-form.view';
import { objectiveFormPage } from './forms/objective-form.view';
import { groundOf } from './ground.service';
import { lessonHtml } from './lesson-text';
import { courseListPage, newCoursePage } from './listing/course-list.view';
import { overviewPage } from './overview/overview.view';
import { compareCourses } from './diff/courses';
import { coursePreviewPage, lessonPreviewPage } from './publishing/preview.view';
import { publicationPage } from './publishing/publication.view';
import { versionPage, versionsPage } from './publishing/versions.view';
import { mappingOf } from './moving/mapping';
import type { StaysBecause } from './moving/moving.queries';
import { movingPage, onVersionsPage } from './moving/moving.view';
import { sampleChoices, sampleCourseDraft, sampleDraft, sampleLesson } from './samples';

const zone = 'Europe/London';
const slug = 'active-listening';
const ground = groundOf(slug, sampleChoices);
const at = new Date('2026-05-04T12:40:00Z');

const course: Course = {
  ...{ id: '7f0c3a52-8f5e-4b0a-9a3e-3f1f6f0f7a12', organisationId: '0', slug, version: 2 },
  ...{ createdAt: at, adoptedVersion: 1, retiredAt: null },
};
const published: CourseVersion = {
  ...{
    id: '0',
    organisationId: '0',
    courseId: '0',
    number: 2,
    quizId: null,
    publishedAt: at,
    note: 'Clearer.',
  },
  publishedBy: null,
  document: sampleDraft as CourseDocument,
};
const listed = {
  ...{
    id: '7f0c3a52-8f5e-4b0a-9a3e-3f1f6f0f7a13',
    slug,
    title: 'Active listening',
    version: 2,
    enrolled: 24,
  },
  ...{ draftBy: 'Ade Balogun', draftAt: at, retiredAt: null, adoptedVersion: 1, improved: true },
};
const again = { ...listed, draftBy: null, draftAt: null, improved: false };

const list = () =>
  courseListPage(
    {
      items: [
        listed,
        { ...again, id: '1', slug: 'boundaries', title: 'Boundaries' },
        {
          ...again,
          id: '2',
          slug: 'mentor',
          title: 'Mentor',
          version: null,
          draftAt: at,
          draftBy: 'Jo Lindqvist',
        },
        { ...again, id: '3', slug: 'tutor', title: 'Tutor', retiredAt: at },
      ],
      next: 'cursor',
    },
    '',
    zone,
  );

const overview = () => ({
  ...{ slug, course, published, draft: sampleCourseDraft, draftBy: 'Ade Balogun', improvedTo: null },
  names: { courses: new Map([['boundaries', 'Boundaries']]), domains: new Map<string, string>() },
  quizzes: [
    ...sampleChoices.quizzes.map((quiz, place) => ({
      ...{ slug: quiz.slug, quiz, lesson: place === 0 ? null : 'A first meeting' },
    })),
    { slug: 'lost', quiz: null, lesson: 'A lost quiz' },
  ],
  faults: draftFaults(sampleDraft, ground),
});

const html = () =>
  lessonHtml(sampleLesson.markdown, { slug: sampleLesson.slug, glossary: sampleDraft.glossary });

const lessonShown = (lesson = sampleLesson) => ({
  ...{ slug, lesson, draft: sampleDraft, seen: 'mark', typed: typedOf(lesson), html: html() },
  faults: textFaults(lesson.markdown, { glossary: sampleDraft.glossary, media: ground.media }),
});

const ofKind = (kind: typeof sampleLesson.kind) =>
  lessonFormPage(sampleChoices, lessonShown({ ...sampleLesson, kind }));

const about = () => ({ slug, title: sampleDraft.title, seen: 'mark', typed: typedAbout(sampleDraft) });

const changed = {
  ...sampleDraft,
  summary: 'Shorter lessons on giving another person your full attention.',
  modules: sampleDraft.modules.map((module) => ({
    ...module,
    lessons: [...module.lessons]
      .map((lesson) => (lesson.kind === 'page' ? { ...lesson, title: 'Reflecting it back' } : lesson))
      .filter(({ kind }) => kind !== 'video'),
  })),
};
const changes = () => compareCourses(sampleDraft, changed);

const versions = () => [
  {
    ...{ id: '2', number: 2, title: 'Active listening', note: 'Clearer.', publishedAt: at },
    ...{ publishedBy: 'Ade Balogun', current: true, enrolled: 12 },
  },
  {
    ...{ id: '1', number: 1, title: 'Active listening', note: '', publishedAt: at },
    ...{ publishedBy: null, current: false, enrolled: 30 },
  },
];

const looked = () => ({ slug, base: `/authoring/courses/${slug}/preview`, course: sampleDraft });

const plan = () => ({
  from: { ...published, number: 1 },
  to: { ...published, document: changed as CourseDocument },
  mapping: mappingOf(sampleDraft as CourseDocument, changed as CourseDocument, {}),
});
const judged = (name: string, stays: StaysBecause | null) => ({
  ...{ enrolmentId: '0', traineeId: '0', name, before: 12, after: 7, stays, finishes: false },
});

export const previews = (): Record<string, Page> => ({
  'Courses for authors': list(),
  'Courses for authors, none': courseListPage({ items: [], next: null }, '', zone),
  'Courses for authors, none found': courseListPage({ items: [], next: null }, 'zebra', zone),
  'A new course': newCoursePage(),
  'A new course, refused': newCoursePage({
    ok: false,
    typed: { title: 'a' },
    errors: { title: 'Boundaries' },
  }),
  'A draft': overviewPage(overview(), ['Contacts in a crisis'], zone),
  'A draft, ready': overviewPage({ ...overview(), faults: [] }, [], zone),
  'A published course': overviewPage({ ...overview(), draft: null, faults: [], improvedTo: 3 }, [], zone),
  'A retired course': overviewPage(
    { ...overview(), draft: null, faults: [], course: { ...course, retiredAt: at } },
    [],
    zone,
  ),
  'About a course': aboutFormPage(sampleChoices, about()),
  'About a course, refused': aboutFormPage(sampleChoices, {
    ...about(),
    errors: { glossary: 'reflection' },
  }),
  'An objective': objectiveFormPage({
    ...{ slug, course: sampleDraft.title, id: 'reflections' },
    typed: { text: 'Tell a simple reflection from a complex one.', competencies: ['communication'] },
  }),
  'A lesson to write': lessonFormPage(sampleChoices, lessonShown()),
  'A lesson to write, changed by somebody else': lessonFormPage(sampleChoices, {
    ...lessonShown(),
    meanwhile: {
      name: 'Jo Lindqvist',
      theirs: [{ label: 'Reflecting', text: 'Say what you think somebody means.' }],
      yours: ['Say back what you think somebody feels.'],
    },
  }),
  'A video to write': ofKind('video'),
  'A conversation to write': ofKind('scenario'),
  'A task to write': ofKind('task'),
  'A reflection to write': ofKind('reflection'),
  'A draft to publish': publicationPage({
    ...{ overview: { ...overview(), faults: [] }, changes: changes(), note: '', unwritten: ['Boundaries'] },
  }),
  'A draft that cannot be published': publicationPage({
    ...{ overview: overview(), changes: null, note: '', unwritten: [] },
  }),
  'A draft that changed meanwhile': publicationPage({
    ...{ overview: { ...overview(), faults: [] }, changes: null, note: 'Clearer.', unwritten: [] },
    ...{ error: 'Clearer.', status: 409 },
  }),
  Versions: versionsPage(slug, versions(), zone),
  'What a version changed': versionPage(
    slug,
    { number: 2, title: 'Active listening', note: 'Clearer.', from: 1, numbers: [3, 2, 1] },
    changes(),
  ),
  'A first version': versionPage(
    slug,
    { number: 1, title: 'Active listening', note: '', from: 0, numbers: [1] },
    null,
  ),
  'A course as a trainee sees it': coursePreviewPage(looked()),
  'A lesson as a trainee sees it': lessonPreviewPage(looked(), sampleLesson.slug, html()),
  'A video as a trainee sees it': lessonPreviewPage(looked(), 'first-meeting', html()),
  'Trainees and versions': onVersionsPage(slug, 'Active listening', [
    { number: 2, underWay: 12, completed: 3, current: true },
    { number: 1, underWay: 4, completed: 30, current: false },
  ]),
  'Trainees and versions, nobody': onVersionsPage(slug, 'Active listening', [
    { number: 1, underWay: 0, completed: 0, current: true },
  ]),
  'Moving trainees': movingPage(slug, plan(), [
    judged('Priya Nair', null),
    judged('Noor Haddad', 'lesson'),
    judged('Rowan Ellis', 'minutes'),
    ...Array.from({ length: 60 }, () => judged('Zoë Mwangi', 'writing')),
  ]),
  'Moving trainees, nobody can be': movingPage(slug, plan(), [judged('Noor Haddad', 'group')]),
  'The text of a lesson': textPreviewPage(html(), ['reflection']),
});
