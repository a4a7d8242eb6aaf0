import { say, t } from '../../../shared/text';
import { CourseDocument, lessonsOf } from '../course-document';
import type { Draft, DraftLesson } from './draft';
import { type Held, textFaults } from './text-faults';

/** What is published of a course: what it is called, what has to be completed before it, and whether it is open. */
export type PublishedCourse = { title: string; prerequisites: readonly string[]; retired: boolean };

/** What a draft may name that is kept elsewhere in the organisation. */
export type Ground = {
  /** The slug of the draft itself. */
  slug: string;
  quizzes: ReadonlyMap<string, { title: string; retired: boolean }>;
  courses: ReadonlyMap<string, PublishedCourse>;
  domains: ReadonlySet<string>;
  media: ReadonlyMap<string, Held>;
};

/** Where a fault is put right: in a lesson, in what the course says about itself, or in what it consists of. */
export type FaultPlace =
  { part: 'about' } | { part: 'objectives' } | { part: 'structure' } | { part: 'lesson'; lesson: string };

/** Something that keeps a draft from being published. */
export type Fault = { place: FaultPlace; field: string | null; text: string };

/** Everything that keeps a draft from being published, in its order; nothing when it may be. */
export function draftFaults(draft: Draft, ground: Ground): Fault[] {
  const shape = CourseDocument.safeParse(draft);
  const ofShape = shape.success
    ? []
    : shape.error.issues.map(({ path, message }) => placed(draft, path, message));
  return [
    ...distinct(ofShape),
    ...aboutFaults(draft, ground),
    ...lessonsOf(draft).flatMap((lesson) => lessonFaults(draft, lesson, ground)),
  ];
}

type Path = PropertyKey[];

function placed(draft: Draft, path: Path, message: string): Fault {
  const [first, number, second, index, ...field] = path;
  const lesson =
    first === 'modules' && second === 'lessons'
      ? draft.modules[Number(number)]?.lessons[Number(index)]
      : null;
  if (lesson) return { place: { part: 'lesson', lesson: lesson.slug }, ...worded(field, message) };
  if (first === 'modules')
    return { place: { part: 'structure' }, field: null, text: structureText(draft, path, message) };
  if (first !== 'objectives') return { place: { part: 'about' }, ...worded([first ?? ''], message) };
  const none = draft.objectives.length === 0;
  const text = none ? t('courses.authoring.faults.noObjective') : message;
  return { place: { part: 'objectives' }, field: null, text };
}

/** The names of fields that an author sees. */
const fields = [
  ...['title', 'summary', 'domain', 'supervisionPrompt', 'sources', 'glossary', 'hours', 'prerequisites'],
  ...['minutes', 'objectives', 'markdown', 'minimumMinutes', 'opens', 'quiz', 'accepts'],
  ...['file', 'captions', 'transcript'],
];

/** The field that is meant, and the fault with the field's name before it. */
function worded(path: Path, message: string): { field: string | null; text: string } {
  const field = path.map(String).findLast((step) => fields.includes(step));
  if (!field) return { field: null, text: message };
  return { field, text: `${say(`courses.authoring.fields.${field}`)}: ${message}` };
}

/** An empty list says what to add; anything else has words of its own. */
function structureText({ modules }: Draft, path: Path, message: string): string {
  if (modules.length === 0) return t('courses.authoring.faults.noModule');
  const module = path.at(-1) === 'lessons' ? modules[Number(path[1])] : null;
  return module ? t('courses.authoring.faults.noLesson', { module: module.title }) : message;
}

/** The same fault in the same place, once. */
const distinct = (faults: Fault[]): Fault[] => {
  const key = (fault: Fault) => JSON.stringify(fault);
  return faults.filter((fault, index) => faults.findIndex((one) => key(one) === key(fault)) === index);
};

function aboutFaults(draft: Draft, ground: Ground): Fault[] {
  const about = (field: string, text: string): Fault => ({ place: { part: 'about' }, field, text });
  return [
    ...draft.prerequisites.flatMap((name) => {
      const text = prerequisiteFault(name, ground);
      return text === null ? [] : [about('prerequisites', text)];
    }),
    ...(draft.domain && !ground.domains.has(draft.domain)
      ? [about('domain', t('courses.authoring.faults.domain'))]
      : []),
  ];
}

/** What is wrong with a course to complete first: it is not there, nobody can begin it, or it waits for this one. */
function prerequisiteFault(name: string, { slug, courses }: Ground): string | null {
  const course = courses.get(name);
  if (!course || name === slug) return t('courses.authoring.faults.prerequisite', { name });
  const { title, retired } = course;
  if (retired) return t('courses.authoring.faults.retired', { title });
  return waitsFor(name, slug, courses) ? t('courses.authoring.faults.circle', { title }) : null;
}

/** Whether one course can be begun only after another, directly or through others. */
function waitsFor(name: string, other: string, courses: Ground['courses']): boolean {
  const found = new Set([name]);
  for (const one of found) for (const before of courses.get(one)?.prerequisites ?? []) found.add(before);
  return found.has(other);
}

function lessonFaults(draft: Draft, lesson: DraftLesson, { quizzes, media }: Ground): Fault[] {
  const fault = (field: string, text: string): Fault => ({
    place: { part: 'lesson', lesson: lesson.slug },
    field,
    text,
  });
  const quiz = quizFault(lesson, quizzes);
  return [
    ...textFaults(lesson.markdown, { glossary: draft.glossary, media }).map((text) =>
      fault('markdown', text),
    ),
    ...(quiz === null ? [] : [fault('quiz', quiz)]),
    ...videoFaults(lesson, media).map(([field, text]) => fault(field, text)),
  ];
}

/** What is wrong with the quiz that a lesson leads to: it is not there, or nobody can begin it any more. */
function quizFault({ quiz: name }: DraftLesson, quizzes: Ground['quizzes']): string | null {
  if (!name) return null;
  const quiz = quizzes.get(name);
  if (!quiz) return t('courses.authoring.faults.quiz', { name });
  return quiz.retired ? t('courses.authoring.faults.retiredQuiz', { title: quiz.title }) : null;
}

function videoFaults({ video }: DraftLesson, media: Ground['media']): [field: string, text: string][] {
  if (!video?.file) return [];
  const kind = media.get(video.file)?.kind;
  const captions = video.captions && media.get(video.captions)?.kind === 'captions';
  return [
    ...(kind === 'video' || kind === 'audio'
      ? []
      : [['file', t('courses.authoring.faults.recording', { name: video.file })] as [string, string]]),
    ...(captions ? [] : [['captions', t('courses.authoring.faults.captionsHere')] as [string, string]]),
    ...(video.transcript
      ? []
      : [['transcript', t('courses.authoring.faults.transcriptHere')] as [string, string]]),
  ];
}
