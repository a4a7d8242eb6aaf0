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
