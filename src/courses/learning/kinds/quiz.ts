import { attempting } from './attempting';
import { lessonKind } from './kind';

/** A quiz, done when it is passed. */
export const quiz = lessonKind({
  kind: 'quiz',
  icon: 'list-checks',
  doneBy: 'result',
  panel: (_, facts) =>
    attempting(
      {
        start: 'courses.attempting.quiz.start',
        continue: 'courses.attempting.quiz.continue',
        again: 'courses.attempting.quiz.again',
        passed: 'courses.attempting.quiz.passed',
        notPassed: 'courses.attempting.quiz.notPassed',
        missing: 'courses.attempting.quiz.missing',
      },
      facts,
    ),
});
