import { page } from '../shared/http/page';
import { t } from '../shared/text';
import type { ButtonInput } from '../shared/ui/button';
import { notice } from '../shared/ui/notice';
import { pageHead } from '../shared/ui/page-head';
import { table } from '../shared/ui/table';
import { tag } from '../shared/ui/tag';
import type { Attempt } from './attempts/attempt.entity';
import type { QuizStanding } from './attempts/standing.service';
import { instant, pause, percent, type Reader, when } from './wording';

/** What a quiz asks, how it is passed, and what its reader may do now. */
export function quizPage(standing: QuizStanding, timeZone: string) {
  const { version, attempts, now } = standing;
  const reader = { timeZone, now };
  return page('quizzes/quiz', {
    title: version.title,
    head: pageHead({ title: version.title, lead: t('quizzes.quiz.lead'), action: action(standing) }),
    state: state(standing, reader),
    rules: rules(standing),
    history: attempts.length > 0 ? history(attempts, reader) : null,
  });
}

function action({ version: { quizId }, open, left }: QuizStanding): ButtonInput | null {
  if (open) return { label: t('quizzes.quiz.carryOn'), href: `/attempts/${open.id}` };
  if (left.state === 'passed') return { label: t('quizzes.toPath'), href: '/path', kind: 'secondary' };
  return left.state === 'may-start'
    ? { label: t('quizzes.quiz.start'), action: `/quizzes/${quizId}/attempts` }
    : null;
}

function state({ open, left }: QuizStanding, reader: Reader) {
  const said = { announced: false } as const;
  if (open)
    return notice({
      ...said,
      tone: 'info',
      text: t('quizzes.quiz.open', { time: when(open.startedAt, reader) }),
    });
  if (left.state === 'passed') {
    return notice({
      ...said,
      tone: 'success',
      text: t('quizzes.quiz.passed', { time: when(left.at, reader) }),
    });
  }
  if (left.state === 'may-start') return null;
  const more = [t('quizzes.quiz.waitMore')];
  return notice({
    ...said,
    tone: 'attention',
    text: t('quizzes.quiz.wait', { time: when(left.until, reader) }),
    more,
  });
}

const rules = ({ version: { draw, items, passPercent, attempts, pauseHours } }: QuizStanding): string[] => [
  t(items.length > draw ? 'quizzes.rules.drawn' : 'quizzes.rules.all', { count: draw }),
  t('quizzes.rules.pass', { percent: percent(passPercent) }),
  pauseHours > 0
    ? t('quizzes.rules.attempts', { count: attempts, pause: pause(pauseHours) })
    : t('quizzes.rules.noPause'),
  t('quizzes.rules.saved'),
];

const history = (attempts: Attempt[], reader: Reader) =>
  table({
    caption: t('quizzes.history.caption'),
    columns: [t('quizzes.history.started'), t('quizzes.history.result'), t('quizzes.history.percent')],
    rows: attempts.map((attempt) => ({
      cells: [
        { time: instant(attempt.startedAt, reader) },
        { tag: result(attempt) },
        attempt.percent === null ? '–' : percent(attempt.percent),
      ],
      actions: [
        {
          label: t(attempt.submittedAt ? 'quizzes.history.see' : 'quizzes.history.carryOn'),
          about: t('quizzes.history.about', { time: when(attempt.startedAt, reader) }),
          href: `/attempts/${attempt.id}`,
        },
      ],
    })),
  });

/** What an attempt came to, in a word. */
export function result({ submittedAt, passed }: Pick<Attempt, 'submittedAt' | 'passed'>) {
  if (!submittedAt) return tag('info', t('quizzes.result.open'));
  return passed ? tag('success', t('quizzes.result.passed')) : tag('neutral', t('quizzes.result.notPassed'));
}
