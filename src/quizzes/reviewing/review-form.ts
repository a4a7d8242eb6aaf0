import { answer, type Typed } from '../../shared/http/forms';
import { t } from '../../shared/text';
import type { Review } from '../question-types/marks';
import type { Text } from './texts';

/** The names of the fields of a review: a level for each criterion of each text, and a comment on each. */
export const levelField = ({ number }: Pick<Text, 'number'>, criterion: string) =>
  `level-${number}-${criterion}`;
export const commentField = ({ number }: Pick<Text, 'number'>) => `comment-${number}`;

const MOST = 5000;

/** What a reviewer filled in, by item, and what is missing, by field. */
export type ReadReviews = { reviews: Map<string, Review>; errors: Record<string, string> };

export function readReviews(texts: readonly Text[], typed: Typed): ReadReviews {
  const errors = Object.fromEntries(texts.flatMap((text) => faultsOf(text, typed)));
  return { reviews: new Map(texts.map((text) => [text.item.key, reviewOf(text, typed)])), errors };
}

const reviewOf = (text: Text, typed: Typed): Review => ({
  levels: Object.fromEntries(
    text.item.rubric.flatMap(({ key, levels }) => {
      const level = levelAt(answer(typed, levelField(text, key)), levels.length);
      return level === null ? [] : [[key, level]];
    }),
  ),
  comment: answer(typed, commentField(text)).trim(),
});

function faultsOf(text: Text, typed: Typed): [string, string][] {
  const { levels, comment } = reviewOf(text, typed);
  const open = text.item.rubric.filter(({ key }) => levels[key] === undefined);
  return [
    ...open.map(({ key }): [string, string] => [levelField(text, key), t('quizzes.reviewing.errors.level')]),
    ...(comment === ''
      ? [[commentField(text), t('quizzes.reviewing.errors.comment')] as [string, string]]
      : []),
    ...(comment.length > MOST
      ? [[commentField(text), t('quizzes.reviewing.errors.tooLong', { count: MOST })] as [string, string]]
      : []),
  ];
}

const levelAt = (text: string, levels: number): number | null =>
  /^\d$/.test(text) && Number(text) < levels ? Number(text) : null;
