import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { ButtonInput } from '../../shared/ui/button';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import { typeOf } from '../question-types/registry';
import { picturesView } from '../pictures.view';
import { lessonPath, result } from '../quiz.view';
import { percent, points, type Reader, when } from '../wording';
import { criticalNotice } from './critical.view';
import { explainedFrom } from './explaining';
import { isTalkedOver } from '../talking-points/talked-over';
import { criticalIn, isAnswered, type Question, type Sitting } from './sitting';
import type { QuizStanding } from './standing.service';

/** A submitted attempt: the score, what failed it, every option's feedback, and what may be done next. */
export function resultPage(sitting: Sitting, standing: QuizStanding, timeZone: string) {
  const { attempt, version, questions } = sitting;
  const reader = { timeZone, now: standing.now };
  const from = explainedFrom(version, standing.version, standing.allowance);
  const hidden = from !== null && reader.now < from;
  const title = t('quizzes.result.title', { quiz: version.title });
  return page('quizzes/result', {
    title,
    head: pageHead({
      ...{ title, tag: result(attempt), lead: lead(sitting), action: next(standing) },
      others: hidden ? [] : talkedOver(sitting),
      crumbs: [{ label: version.title, path: `/quizzes/${version.quizId}` }],
    }),
    critical: attempt.failedBecause.length > 0 ? criticalNotice(sitting, standing) : null,
    guidance: guidance(standing, reader, hidden),
    later: hidden ? later(from, reader) : null,
    given: hidden ? given(questions) : null,
    questions: hidden ? [] : questions.map(marked),
  });
}

/** What is talked over with a supervisor is shown to the trainee as well. */
const talkedOver = ({ attempt, questions }: Sitting): ButtonInput[] =>
  questions.some(({ item }) => isTalkedOver(item))
    ? [{ label: t('quizzes.talkingPoints.own'), href: `/attempts/${attempt.id}/talking-points` }]
    : [];

function lead({ attempt, version, questions }: Sitting): string {
  if (attempt.percent === null) return t('quizzes.result.awaiting');
  return t('quizzes.result.lead', {
    ...{ points: points(attempt.points ?? 0), count: questions.length },
    ...{ percent: percent(attempt.percent), needed: percent(version.passPercent) },
  });
}

function next({ version: { quizId }, slug, open, left }: QuizStanding): ButtonInput | null {
  if (open) return { label: t('quizzes.quiz.carryOn'), href: `/attempts/${open.id}` };
  if (left.state === 'passed') return { label: t('quizzes.toPath'), href: '/path' };
  if (left.state === 'remedial')
    return { label: t('quizzes.remedial.go'), href: lessonPath(slug, left.lesson) };
  return left.state === 'may-start'
    ? { label: t('quizzes.result.again'), action: `/quizzes/${quizId}/attempts` }
    : null;
}

/** Nobody is sent to feedback that is still `hidden`. */
function guidance({ left }: QuizStanding, reader: Reader, hidden: boolean) {
  if (left.state === 'passed') {
    return notice({
      tone: 'success',
      announced: false,
      text: t(hidden ? 'quizzes.result.youPassedHidden' : 'quizzes.result.youPassed'),
    });
  }
  if (left.state === 'marking')
    return notice({ tone: 'info', announced: false, text: t('quizzes.quiz.marking') });
  return notice({
    ...{
      tone: 'info',
      announced: false,
      text: t(hidden ? 'quizzes.result.learnFirst' : 'quizzes.result.readFirst'),
    },
    more: [whatNext(left, reader)],
  });
}

function whatNext(
  left: Exclude<QuizStanding['left'], { state: 'passed' | 'marking' }>,
  reader: Reader,
): string {
  switch (left.state) {
    case 'wait':
      return t('quizzes.result.wait', { time: when(left.until, reader) });
    case 'may-start':
      return t('quizzes.result.left', { count: left.left });
    case 'remedial':
      return t('quizzes.remedial.first');
    case 'retired':
      return t('quizzes.quiz.retired');
    case 'closed':
      return t('quizzes.quiz.closed', { time: when(left.at, reader) });
    case 'not-open':
      return t('quizzes.quiz.notOpen', { time: when(left.at, reader) });
  }
}

const later = (from: Date, reader: Reader) =>
  notice({ tone: 'info', announced: false, text: t('quizzes.result.later', { time: when(from, reader) }) });

/** The answers alone, while nothing may be said about them. */
const given = (questions: Question[]) =>
  table({
    caption: t('quizzes.result.given'),
    columns: [t('quizzes.attempt.question'), t('quizzes.attempt.answer')],
    rows: questions.map((question) => ({
      cells: [
        t('quizzes.attempt.numbered', { number: question.number, prompt: question.item.prompt }),
        isAnswered(question)
          ? { lines: typeOf(question.item).said(question.item, question.answer) }
          : { tag: tag('attention', t('quizzes.question.notAnswered')) },
      ],
    })),
  });

function marked(question: Question) {
  const { number, item } = question;
  return {
    heading: t('quizzes.question.numbered', { number }),
    tag: markTag(question),
    pictures: picturesView(item),
    partial: `quizzes/questions/${item.type}`,
    question: typeOf(item).explain(item, question),
  };
}

/** What an answer earned, in a word. */
export function markTag(question: Question) {
  if (!isAnswered(question)) return tag('attention', t('quizzes.question.notAnswered'));
  if (criticalIn([question]).length > 0) return tag('danger', t('quizzes.worth.critical'));
  if (question.points === null) return tag('info', t('quizzes.result.unmarked'));
  if (question.points === 1) return tag('success', t('quizzes.result.right'));
  if (question.points === 0) return tag('danger', t('quizzes.result.notRight'));
  return tag(
    'attention',
    t('quizzes.result.partly', { points: points(question.points) }),
    'circle-dot-dashed',
  );
}
