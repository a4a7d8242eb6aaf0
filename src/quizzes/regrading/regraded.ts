import { score } from '../attempts/score';
import { criticalIn, pointsFor, type Question } from '../attempts/sitting';
import { type Answer, blank } from '../question-types/question-type';
import { typeOf } from '../question-types/registry';
import type { QuizVersion } from '../quiz-version.entity';

/** What an attempt came to. */
export type Result = { percent: number; passed: boolean };

/** What somebody gave and what it earned, by item key. */
export type Answers = Readonly<Record<string, { answer: Answer; points: number | null }>>;

/** A settled attempt as it was marked. */
export type Marked = Result & {
  itemKeys: readonly string[];
  failedBecause: readonly string[];
  answers: Answers;
};

/** The result by another version of the quiz, with the points of each answer. */
export type Regraded = Result & { points: number; failedBecause: string[]; byItem: Record<string, number> };

/**
 * Marks a settled attempt again by another version of its quiz, with that version's pass mark. Null where it cannot be:
 * a question is gone, or no longer offers what was answered. What a person marked keeps its marks.
 */
export function regraded(
  attempt: Marked,
  { items, passPercent }: Pick<QuizVersion, 'items' | 'passPercent'>,
): Regraded | null {
  const known = new Map(items.map((item) => [item.key, item]));
  const questions: Pick<Question, 'item' | 'answer' | 'points'>[] = [];
  for (const key of attempt.itemKeys) {
    const item = known.get(key);
    const { answer, points } = attempt.answers[key] ?? { answer: blank, points: 0 };
    if (!item || (answer.length > 0 && !typeOf(item).accept(item, answer, answer))) return null;
    questions.push({ item, answer, points });
  }
  const failedBecause = criticalIn(questions);
  const byItem = Object.fromEntries(questions.map((one) => [one.item.key, pointsFor(one) ?? 0]));
  return { ...score(Object.values(byItem), passPercent, failedBecause), failedBecause, byItem };
}

/** Whether a result is another one for the person who has it. */
export const differs = (before: Result, after: Result): boolean =>
  before.percent !== after.percent || before.passed !== after.passed;

/** Whether it would be worse for them. */
export const isLower = (before: Result, after: Result): boolean =>
  before.passed === after.passed ? after.percent < before.percent : before.passed;
