import type { Answer } from '../question-types/question-type';
import { typeOf } from '../question-types/registry';
import type { Question } from './sitting';

/** What follows an answer: the next question, the same one again, or the same one with what is lacking. */
export type Follows = { next: boolean; lacking: string | null };

/** A question answered step by step is shown again after each step; one with too little in it until it is whole. */
export function whatFollows({ item, answer: before }: Question, given: Answer, after: Answer): Follows {
  const { step, lacks, finished } = typeOf(item);
  if (step?.(item, before)) return { next: false, lacking: lacks?.(item, given) ?? null };
  return { next: after.length === 0 || finished?.(item, after) !== false, lacking: null };
}
