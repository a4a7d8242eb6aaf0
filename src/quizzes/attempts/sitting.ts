import { NotFound } from '../../shared/errors';
import { type Answer, blank } from '../question-types/question-type';
import type { Review } from '../question-types/marks';
import { type Item, typeOf } from '../question-types/registry';
import type { QuizVersion } from '../quiz-version.entity';
import { seedOf } from '../shuffle';
import type { AnswerGiven } from './answer-given.entity';
import type { Attempt } from './attempt.entity';

/**
 * One question of an attempt, as asked, answered and, once submitted, marked. `number` counts from 1; `kept` tells the
 * answer from earlier ones, and `lockedAt` when it became final before the attempt did.
 */
export type Question = {
  number: number;
  item: Item;
  answer: Answer;
  points: number | null;
  seed: number;
  kept: Kept;
  lockedAt: Date | null;
  /** What a reviewer made of a text. */
  review: Review | null;
};

/** Which of a question's answers this is, from 0 for none, and the page and the turn of that page that it came from. */
export type Kept = { version: number; formKey: string | null; turn: number | null };

/** An attempt with all that belongs to it. */
export type Sitting = { attempt: Attempt; version: QuizVersion; questions: Question[] };

/** Joins an attempt, its version and its answers. */
export function sittingOf(
  attempt: Attempt,
  version: QuizVersion,
  answers: AnswerGiven[],
  reviews: (Review & { itemKey: string })[] = [],
): Sitting {
  const reviewed = new Map(reviews.map((review) => [review.itemKey, review]));
  const items = new Map(version.items.map((item) => [item.key, item]));
  const given = new Map(answers.map((answer) => [answer.itemKey, answer]));
  const questions = attempt.itemKeys.map((key, index): Question => {
    const item = items.get(key);
    if (!item)
      throw new Error(`The attempt ${attempt.id} asks for an item that its version does not have: ${key}`);
    const review = reviewed.get(key) ?? null;
    return { number: index + 1, item, seed: seedOf(attempt.seed, key), ...answered(given.get(key)), review };
  });
  return { attempt, version, questions };
}

const nothing = { answer: blank, points: null, version: 0, formKey: null, turn: null, lockedAt: null };

function answered(given: AnswerGiven | undefined) {
  const { answer, points, version, formKey, turn, lockedAt } = given ?? nothing;
  return { answer, points, lockedAt, kept: { version, formKey, turn } };
}

/** The question with this number, from 1. */
export function questionAt({ questions }: Pick<Sitting, 'questions'>, number: number): Question {
  const question = questions[number - 1];
  if (!question) throw new NotFound();
  return question;
}

export const isAnswered = ({ answer }: Pick<Question, 'answer'>): boolean => answer.length > 0;

/** Whether it is answered and nothing is missing from the answer. */
export const isWhole = ({ item, answer }: Pick<Question, 'item' | 'answer'>): boolean =>
  isAnswered({ answer }) && typeOf(item).finished?.(item, answer) !== false;

/** How many points a question earns, from 0 to 1: by its key, or what a person gave it; null until they have. */
export const pointsFor = ({
  item,
  answer,
  points,
}: Pick<Question, 'item' | 'answer' | 'points'>): number | null =>
  isAnswered({ answer }) ? (typeOf(item).grade(item, answer) ?? points) : 0;

/** Why these answers fail the whole attempt, each reason once. */
export const criticalIn = (questions: readonly Pick<Question, 'item' | 'answer'>[]): string[] => [
  ...new Set(questions.flatMap(({ item, answer }) => typeOf(item).critical?.(item, answer) ?? [])),
];

/** The answer that earns the whole point. */
export const rightAnswer = (item: Item): Answer => typeOf(item).right(item);
