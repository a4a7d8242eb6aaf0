import { page } from '../../shared/http/page';
import { list } from '../../shared/dates';
import { t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { type RowInput, table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import { typeOf } from '../question-types/registry';
import type { Reader } from '../wording';
import { timeLeft } from './time-left.view';
import { isAnswered, isWhole, type Question, type Sitting } from './sitting';

/** An open attempt on one page: what is answered, what is not, the way to each question, and submission. */
export function attemptPage({ attempt, version, questions }: Sitting, reader: Reader) {
  const path = `/attempts/${attempt.id}`;
  const waiting = questions.filter((question) => !isWhole(question)).map(({ number }) => number);
  const count = questions.length;
  return page('quizzes/attempt', {
    title: t('quizzes.attempt.title', { quiz: version.title }),
    head: pageHead({
      title: t('quizzes.attempt.title', { quiz: version.title }),
      lead: t('quizzes.attempt.lead', { count: count - waiting.length, all: count }),
      crumbs: [{ label: version.title, path: `/quizzes/${version.quizId}` }],
      action: waiting[0]
        ? {
            label: t('quizzes.attempt.goOn', { number: waiting[0] }),
            href: `${path}/questions/${waiting[0]}`,
          }
        : { label: t('quizzes.attempt.submit'), action: `${path}/submission` },
    }),
    time: timeLeft(attempt, reader),
    unanswered: waiting.length > 0 ? unanswered(path, waiting) : null,
    answers: table({
      caption: t('quizzes.attempt.caption'),
      hideCaption: true,
      columns: [t('quizzes.attempt.question'), t('quizzes.attempt.answer')],
      rows: questions.map((question) => row(path, question)),
    }),
  });
}

/** Submitting early is allowed, and said to be what it is. */
const unanswered = (path: string, waiting: number[]) =>
  notice({
    tone: 'attention',
    announced: false,
    text: t('quizzes.attempt.unanswered', { count: waiting.length, numbers: list(waiting.map(String)) }),
    more: [t('quizzes.attempt.unansweredMore')],
    action: {
      label: t('quizzes.attempt.submitAnyway', { count: waiting.length }),
      action: `${path}/submission`,
    },
  });

function row(path: string, question: Question): RowInput {
  const { number, item, answer } = question;
  const answered = isWhole(question);
  return {
    cells: [
      { text: t('quizzes.attempt.numbered', { number, prompt: item.prompt }) },
      answered ? { lines: typeOf(item).said(item, answer) } : { tag: missing(question) },
    ],
    actions: [
      {
        label: t(`quizzes.attempt.${wayBack(question)}`),
        about: t('quizzes.attempt.about', { number }),
        href: `${path}/questions/${number}`,
      },
    ],
  };
}

/** What can be done with a question from here: what is explained already stays as it is. */
function wayBack(question: Question): 'see' | 'change' | 'answerIt' {
  if (question.lockedAt) return 'see';
  return isWhole(question) ? 'change' : 'answerIt';
}

const missing = (question: Question) =>
  tag('attention', t(isAnswered(question) ? 'quizzes.question.notWhole' : 'quizzes.question.notAnswered'));
