import type { QuizTaken } from '../../../quizzes';
import type { Person } from '../../../organisations';
import type { Typed } from '../../../shared/http/forms';
import type { Lesson } from '../../authoring/course-document';
import type { SessionListed } from '../../cohorts/sessions/sessions.queries';
import type { Refused } from '../../../shared/http/refused';
import type { WorkRead } from '../works/work-store.service';

/** A form that is shown again with what is wrong with it. */
export type Tried = { typed: Typed; refused: Refused };

/** What is known of one trainee and one lesson besides its text; `path` is the address of the lesson. */
export type LessonFacts = {
  path: string;
  done: boolean;
  now: Date;
  timeZone: string;
  /** The quiz that a scenario or quiz lesson names; null while the organisation has none of that name. */
  quiz: QuizTaken | null;
  /** What they wrote or handed in. */
  work: WorkRead | null;
  /** Whom work may be shared with. */
  supervisors: Person[];
  /** When their cohort meets for it. */
  sessions: SessionListed[];
  /** A form that was refused: what was typed, and why. */
  tried: Tried | null;
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
