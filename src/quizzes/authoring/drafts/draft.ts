import { definitionOf } from '../../definition-of';
import type { QuizVersion } from '../../quiz-version.entity';
import type { Item } from '../../question-types/registry';
import type { WrittenQuiz } from '../../quizzes.schemas';

/** A quiz that is being written. Each question is whole; how many there are, and the rules, may not fit together yet. */
export type Draft = Omit<WrittenQuiz, 'slug' | 'items'> & { items: Item[] };

/** What a quiz says beside its questions. */
export type Settings = Omit<Draft, 'items'>;

/** Questions taken out together, each with the place it had. */
export type Removed = { questions: { item: Item; place: number }[] };

/** A quiz of which nothing is known but what it is called. */
export const emptyDraft = (title: string): Draft => ({
  ...{ title, draw: 1, passPercent: 80, attempts: 2, pauseHours: 24, feedback: 'submission', items: [] },
});

/** A published version, to be changed. */
export const draftOf = (version: QuizVersion): Draft => ({
  ...settingsOf(definitionOf('', version)),
  items: version.items,
});

export function settingsOf(draft: Settings): Settings {
  const { title, draw, blueprint, passPercent, attempts, pauseHours } = draft;
  const { minutes, sitBy, feedback, remedial } = draft;
  return { title, draw, blueprint, passPercent, attempts, pauseHours, minutes, sitBy, feedback, remedial };
}
