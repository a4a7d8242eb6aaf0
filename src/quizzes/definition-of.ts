import type { WrittenQuiz } from './quizzes.schemas';
import type { QuizVersion } from './quiz-version.entity';

/** A version as its author would write it again, to be changed and published as the next one. */
export function definitionOf(slug: string, version: QuizVersion): WrittenQuiz {
  const { title, passPercent, attempts, pauseHours, feedback, items } = version;
  const { draw, blueprint, minutes, sitBy, remedial } = version;
  return {
    ...{ slug, title, passPercent, attempts, pauseHours, feedback, items },
    ...(blueprint ? { blueprint } : { draw }),
    ...(minutes === null ? {} : { minutes }),
    ...(sitBy ? { sitBy: sitBy.toISOString() } : {}),
    ...(remedial ? { remedial } : {}),
  };
}
