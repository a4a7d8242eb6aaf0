import { z } from 'zod';
import { type Outcome, words } from '../finding';
import type { QuizResult } from '../record';
import { defineRequirement } from '../requirement';

/** A quiz passed at its own pass mark (domain.md (c) 23). */
export const quizPassed = defineRequirement(
  'quiz-passed',
  z.strictObject({ quiz: z.string() }),
  ({ quiz: slug }, record, { on }) => {
    const quiz = record.quizzes.find((candidate) => candidate.slug === slug);
    return quiz?.passedOn ? passed(quiz) : open(quiz, slug, on);
  },
);

const passed = (quiz: QuizResult): Outcome => ({
  state: 'met',
  progress: { value: 1, target: 1, unit: 'count' },
  because: words('because.passed', { percent: quiz.bestPercent ?? quiz.passPercent }),
  counted: [{ kind: 'quiz', id: quiz.quizId, day: quiz.passedOn, minutes: null }],
  notCounted: [],
  next: null,
  earliest: null,
});

function open(quiz: QuizResult | undefined, slug: string, on: string): Outcome {
  const opens = quiz?.nextAttemptOn ?? on;
  const tried = (quiz?.attempts ?? 0) > 0;
  return {
    state: tried ? 'part' : 'unmet',
    progress: { value: 0, target: 1, unit: 'count' },
    because: tried
      ? words('because.notPassed', { percent: quiz?.bestPercent ?? 0, pass: quiz?.passPercent ?? 0 })
      : words('because.notTaken'),
    counted: [],
    notCounted: [],
    next:
      opens > on
        ? { words: words('next.readAgain'), path: `/courses/${slug}` }
        : { words: words('next.takeQuiz'), path: quiz ? `/quizzes/${quiz.quizId}` : `/courses/${slug}` },
    earliest: opens > on ? opens : on,
  };
}
