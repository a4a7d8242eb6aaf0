import type { QuizTaken } from '../../../quizzes';
import { moment } from '../../../shared/dates';
import { t, type TextKey } from '../../../shared/text';
import { button, type ButtonInput } from '../../../shared/ui/button';
import { table } from '../../../shared/ui/table';
import { tag } from '../../../shared/ui/tag';
import type { LessonFacts, Panel } from './kind';

/** The words of a kind whose lessons are attempted. */
export type AttemptWords = Record<
  'start' | 'continue' | 'again' | 'passed' | 'notPassed' | 'missing',
  TextKey
>;

/** Beginning, going on or trying again, and what came of it so far. */
export function attempting(words: AttemptWords, { quiz, ...facts }: LessonFacts): Panel {
  const partial = 'courses/kinds/attempting';
  if (!quiz) return { partial, missing: t(words.missing), actions: [], tries: null };
  return {
    partial,
    missing: null,
    actions: actions(words, quiz, facts).map(button),
    tries: quiz.tries.some(({ submittedAt }) => submittedAt) ? triesOf(words, quiz, facts) : null,
  };
}

function actions(
  words: AttemptWords,
  { quizId, tries }: QuizTaken,
  { done, path }: Omit<LessonFacts, 'quiz'>,
): ButtonInput[] {
  const open = tries.find(({ submittedAt }) => !submittedAt);
  const passed = tries.some((one) => one.passed);
  const begin: ButtonInput = open
    ? { label: t(words.continue), href: `/attempts/${open.id}` }
    : { label: t(tries.length > 0 ? words.again : words.start), action: `/quizzes/${quizId}/attempts` };
  if (!passed) return [begin];
  const count: ButtonInput = { label: t('courses.attempting.count'), action: `${path}/completion` };
  return [
    ...(done ? [] : [count]),
    { label: t('courses.quiz.see'), href: `/quizzes/${quizId}`, kind: 'quiet' },
  ];
}

const triesOf = (words: AttemptWords, { tries }: QuizTaken, { timeZone }: Omit<LessonFacts, 'quiz'>) =>
  table({
    caption: t('courses.attempting.tries'),
    columns: [t('courses.attempting.when'), t('courses.attempting.result'), t('courses.attempting.outcome')],
    rows: tries.flatMap(({ id, submittedAt, percent, passed }) =>
      submittedAt
        ? [
            {
              cells: [
                { text: moment(submittedAt, timeZone), href: `/attempts/${id}` },
                t('courses.attempting.percent', { percent: percent ?? 0 }),
                { tag: passed ? tag('success', t(words.passed)) : tag('attention', t(words.notPassed)) },
              ],
            },
          ]
        : [],
    ),
  });
