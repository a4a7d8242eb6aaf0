import { page } from '../shared/http/page';
import { t } from '../shared/text';
import type { ButtonInput } from '../shared/ui/button';
import { notice, type NoticeInput, type NoticeView } from '../shared/ui/notice';
import { pageHead } from '../shared/ui/page-head';
import { table } from '../shared/ui/table';
import { tag } from '../shared/ui/tag';
import type { Attempt } from './attempts/attempt.entity';
import type { QuizStanding } from './attempts/standing.service';
import { ownRules, rules } from './quiz-rules.view';
import { instant, percent, type Reader, when } from './wording';

/** Where the lesson stands that a quiz sends people back to: in the course that has the quiz's name. */
export const lessonPath = (slug: string, lesson: string): string => `/courses/${slug}/lessons/${lesson}`;

/** What a quiz asks, how it is passed, and what its reader may do now. */
export function quizPage(standing: QuizStanding, timeZone: string) {
  const { version, attempts, now } = standing;
  const reader = { timeZone, now };
  return page('quizzes/quiz', {
    title: version.title,
    head: pageHead({ title: version.title, lead: t('quizzes.quiz.lead'), action: action(standing) }),
    state: state(standing, reader),
    rules: rules(standing, reader),
    own: ownRules(standing, reader),
    history: attempts.length > 0 ? history(attempts, reader) : null,
  });
}

function action({ version: { quizId }, slug, open, left }: QuizStanding): ButtonInput | null {
  if (open) return { label: t('quizzes.quiz.carryOn'), href: `/attempts/${open.id}` };
  if (left.state === 'passed') return { label: t('quizzes.toPath'), href: '/path', kind: 'secondary' };
  if (left.state === 'remedial')
    return { label: t('quizzes.remedial.go'), href: lessonPath(slug, left.lesson) };
  return left.state === 'may-start'
    ? { label: t('quizzes.quiz.start'), action: `/quizzes/${quizId}/attempts` }
    : null;
}

function state({ open, left }: QuizStanding, reader: Reader): NoticeView | null {
  const told = open ? underWay(open, reader) : standingOf(left, reader);
  return told && notice({ announced: false, ...told });
}

function underWay({ startedAt, deadline }: Attempt, reader: Reader): NoticeInput {
  const text = t('quizzes.quiz.open', { time: when(startedAt, reader) });
  const more = deadline ? [t('quizzes.quiz.openUntil', { time: when(deadline, reader) })] : [];
  return { tone: 'info', text, more };
}

function standingOf(left: QuizStanding['left'], reader: Reader): NoticeInput | null {
  switch (left.state) {
    case 'may-start':
      return null;
    case 'passed':
      return { tone: 'success', text: t('quizzes.quiz.passed', { time: when(left.at, reader) }) };
    case 'marking':
      return { tone: 'info', text: t('quizzes.quiz.marking') };
    case 'retired':
      return {
        ...{ tone: 'attention', text: t('quizzes.quiz.retired') },
        more: [t('quizzes.quiz.retiredMore')],
      };
    case 'remedial':
      return { tone: 'attention', text: t('quizzes.remedial.first'), more: [t('quizzes.remedial.more')] };
    case 'wait': {
      const text = t('quizzes.quiz.wait', { time: when(left.until, reader) });
      return { tone: 'attention', text, more: [t('quizzes.quiz.waitMore')] };
    }
    case 'closed': {
      const text = t('quizzes.quiz.closed', { time: when(left.at, reader) });
      return { tone: 'attention', text, more: [t('quizzes.quiz.closedMore')] };
    }
    case 'not-open':
      return { tone: 'info', text: t('quizzes.quiz.notOpen', { time: when(left.at, reader) }) };
  }
}

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
  if (passed === null) return tag('info', t('quizzes.result.unmarked'));
  return passed ? tag('success', t('quizzes.result.passed')) : tag('neutral', t('quizzes.result.notPassed'));
}
