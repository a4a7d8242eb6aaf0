import type { CourseDocument, Lesson } from '../course-document';

type About = Omit<CourseDocument, 'modules'>;

/** A lesson that is being written: of its kind, but what it says may be missing still. */
export type DraftLesson = Pick<Lesson, 'slug' | 'title' | 'minutes' | 'objectives' | 'markdown' | 'kind'> & {
  opens?: Lesson['opens'];
  minimumMinutes?: number | undefined;
  optional?: boolean | undefined;
  video?: { file: string; captions?: string | undefined; transcript?: string | undefined } | undefined;
  quiz?: string | undefined;
  reviewed?: boolean | undefined;
  accepts?: string[] | undefined;
};

export type DraftModule = { slug: string; title: string; lessons: DraftLesson[] };

/** A course that is being written: the shape of a course, which need not hold together yet. */
export type Draft = About & { modules: DraftModule[] };

/** Something taken out of a draft, and where it stood. */
export type Removed =
  | { kind: 'module'; place: number; module: DraftModule }
  | { kind: 'lesson'; place: number; inModule: string; lesson: DraftLesson };

/** A course of which nothing is known but what it is called. */
export const emptyDraft = (title: string, domain: string): Draft => ({
  ...{ title, summary: '', domain, prerequisites: [], hours: [], glossary: [], objectives: [] },
  ...{ modules: [], supervisionPrompt: '', sources: [] },
});

/** A lesson of a kind that says nothing yet. */
export function emptyLesson(kind: Lesson['kind'], slug: string, title: string): DraftLesson {
  const lesson: DraftLesson = { slug, title, kind, minutes: 5, objectives: [], markdown: '' };
  if (kind === 'video') return { ...lesson, video: { file: '' } };
  return kind === 'quiz' || kind === 'scenario' ? { ...lesson, quiz: '' } : lesson;
}

/** What a course says about itself, but for its objectives. */
export type AboutDraft = Omit<Draft, 'modules' | 'objectives'>;

export function aboutOf({ title, summary, domain, supervisionPrompt, ...draft }: Draft): AboutDraft {
  const { prerequisites, hours, glossary, sources } = draft;
  return { title, summary, domain, supervisionPrompt, prerequisites, hours, glossary, sources };
}
