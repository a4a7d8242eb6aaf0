import { NotFound } from '../../shared/errors';
import { type Answer, blank } from '../question-types/question-type';
import { type Item, typeOf } from '../question-types/registry';
import type { QuizVersion } from '../quiz-version.entity';
import { seedOf } from '../shuffle';
import type { AnswerGiven } from './answer-given.entity';
import type { Attempt } from './attempt.entity';

/** One question of an attempt, as asked, answered and, once submitted, marked. `number` counts from 1. */
export type Question = { number: number; item: Item; answer: Answer; points: number | null; seed: number };

/** An attempt with all that belongs to it. */
export type Sitting = { attempt: Attempt; version: QuizVersion; questions: Question[] };

/** Joins an attempt, its version and its answers. */
export function sittingOf(attempt: Attempt, version: QuizVersion, answers: AnswerGiven[]): Sitting {
  const items = new Map(version.items.map((item) => [item.key, item]));
  const given = new Map(answers.map((answer) => [answer.itemKey, answer]));
  const questions = attempt.itemKeys.map((key, index): Question => {
    const item = items.get(key);
    if (!item)
      throw new Error(`The attempt ${attempt.id} asks for an item that its version does not have: ${key}`);
    const { answer, points } = given.get(key) ?? { answer: blank, points: null };
    return { number: index + 1, item, answer, points, seed: seedOf(attempt.seed, key) };
  });
  return { attempt, version, questions };
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

/** How many points a question earns, from 0 to 1; nothing while a person has yet to mark it. */
export const pointsFor = ({ item, answer }: Pick<Question, 'item' | 'answer'>): number =>
  isAnswered({ answer }) ? (typeOf(item).grade(item, answer) ?? 0) : 0;

/** The answer that earns the whole point. */
export const rightAnswer = (item: Item): Answer => typeOf(item).right(item);
