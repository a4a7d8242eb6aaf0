import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { ButtonInput } from '../../shared/ui/button';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { tag } from '../../shared/ui/tag';
import { typeOf } from '../question-types/registry';
import { result } from '../quiz.view';
import { percent, points, type Reader, when } from '../wording';
import { isAnswered, type Question, type Sitting } from './sitting';
import type { QuizStanding } from './standing.service';

/** A submitted attempt: the score, every option's feedback, and what may be done next. */
export function resultPage(
  { attempt, version, questions }: Sitting,
  standing: QuizStanding,
  timeZone: string,
) {
  const { title, quizId, passPercent } = version;
  const sum = { points: points(attempt.points ?? 0), count: questions.length };
  return page('quizzes/result', {
    title: t('quizzes.result.title', { quiz: title }),
    head: pageHead({
      title: t('quizzes.result.title', { quiz: title }),
      tag: result(attempt),
      lead: t('quizzes.result.lead', {
        ...sum,
        percent: percent(attempt.percent ?? 0),
        needed: percent(passPercent),
      }),
      crumbs: [{ label: title, path: `/quizzes/${quizId}` }],
      action: next(standing),
    }),
    guidance: guidance(standing, { timeZone, now: standing.now }),
    questions: questions.map(marked),
  });
}

function next({ version: { quizId }, open, left }: QuizStanding): ButtonInput | null {
  if (open) return { label: t('quizzes.quiz.carryOn'), href: `/attempts/${open.id}` };
  if (left.state === 'passed') return { label: t('quizzes.toPath'), href: '/path' };
  return left.state === 'wait'
    ? null
    : { label: t('quizzes.result.again'), action: `/quizzes/${quizId}/attempts` };
}

function guidance({ left }: QuizStanding, reader: Reader) {
  if (left.state === 'passed') {
    return notice({ tone: 'success', announced: false, text: t('quizzes.result.youPassed') });
  }
  const text =
    left.state === 'wait'
      ? t('quizzes.result.wait', { time: when(left.until, reader) })
      : t('quizzes.result.left', { count: left.left });
  return notice({ tone: 'info', announced: false, text: t('quizzes.result.readFirst'), more: [text] });
}

function marked(question: Question) {
  const { number, item } = question;
  return {
    heading: t('quizzes.question.numbered', { number }),
    tag: markTag(question),
    partial: `quizzes/questions/${item.type}`,
    question: typeOf(item).explain(item, question),
  };
}

function markTag(question: Question) {
  const earned = question.points ?? 0;
  if (!isAnswered(question)) return tag('attention', t('quizzes.question.notAnswered'));
  if (earned === 1) return tag('success', t('quizzes.result.right'));
  if (earned === 0) return tag('danger', t('quizzes.result.notRight'));
  return tag('attention', t('quizzes.result.partly', { points: points(earned) }), 'circle-dot-dashed');
}
