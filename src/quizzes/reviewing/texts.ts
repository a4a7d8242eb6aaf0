import type { Question } from '../attempts/sitting';
import type { FreeText } from '../question-types/free-text';
import { marksOf, type Review } from '../question-types/marks';

/** A text that somebody wrote, and the question it answers. */
export type Text = { number: number; item: FreeText; written: string };

/** A review by the key of its item, and what it is worth from 0 to 1. */
export type Marked = Review & { itemKey: string; points: number };

/** The texts of an attempt, in the order in which they were asked for; nothing where nothing was written. */
export const textsIn = (questions: readonly Pick<Question, 'number' | 'item' | 'answer'>[]): Text[] =>
  questions.flatMap(({ number, item, answer: [written] }) =>
    item.type === 'free-text' && written ? [{ number, item, written }] : [],
  );

/** Each text with its review, or null if one is missing or leaves out a criterion. */
export function markedBy(texts: readonly Text[], reviews: ReadonlyMap<string, Review>): Marked[] | null {
  const marked = texts.flatMap(({ item }) => {
    const review = reviews.get(item.key);
    const points = review ? marksOf(item.rubric, review.levels) : null;
    return review && points !== null ? [{ ...review, itemKey: item.key, points }] : [];
  });
  return marked.length === texts.length ? marked : null;
}
