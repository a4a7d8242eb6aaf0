import type { QuizTaken } from '../../../quizzes';
import type { Lesson } from '../../authoring/course-document';

/** What is known of one trainee and one lesson besides its text; `path` is the address of the lesson. */
export type LessonFacts = {
  path: string;
  done: boolean;
  now: Date;
  timeZone: string;
  /** The quiz that a scenario or quiz lesson names; null while the organisation has none of that name. */
  quiz: QuizTaken | null;
};

/** What stands below the text of a lesson: a template and everything it places. */
export type Panel = { partial: string } & Record<string, unknown>;

type Of<K extends Lesson['kind']> = Extract<Lesson, { kind: K }>;

/** A kind of lesson as trainees have it. */
export type LessonKind<K extends Lesson['kind'] = Lesson['kind']> = {
  kind: K;
  icon: string;
  /** Who says that it is done: the trainee by a button, or what came of it. */
  doneBy: 'trainee' | 'result';
  panel: (lesson: Of<K>, facts: LessonFacts) => Panel | null;
};

/** A kind of lesson, checked against what lessons of that kind have. */
export const lessonKind = <K extends Lesson['kind']>(kind: LessonKind<K>): LessonKind<K> => kind;
