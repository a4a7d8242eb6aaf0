import type { Lesson } from '../../authoring/course-document';
import type { LessonFacts, LessonKind, Panel } from './kind';
import { liveSession } from './live-session';
import { page } from './page';
import { quiz } from './quiz';
import { reflection } from './reflection';
import { scenario } from './scenario';
import { task } from './task';
import { video } from './video';

/** Every kind of lesson. A new one is a file beside this one and a line here. */
const kinds: { [K in Lesson['kind']]: LessonKind<K> } = {
  page,
  video,
  scenario,
  quiz,
  'live-session': liveSession,
  reflection,
  task,
};

/** What kind a lesson is of. */
export const kindOf = ({ kind }: Pick<Lesson, 'kind'>): Pick<LessonKind, 'kind' | 'icon' | 'doneBy'> =>
  kinds[kind];

/** What stands below the text of a lesson, if anything does. */
export const panelOf = <K extends Lesson['kind']>(
  lesson: Extract<Lesson, { kind: K }>,
  facts: LessonFacts,
): Panel | null => (kinds[lesson.kind as K] as LessonKind<K>).panel(lesson, facts);
