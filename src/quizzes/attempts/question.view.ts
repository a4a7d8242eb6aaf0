import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { stepNav } from '../../shared/ui/steps';
import { typeOf } from '../question-types/registry';
import { isAnswered, type Question, type Sitting } from './sitting';

/** One question of an open attempt: a form that saves the answer and goes on. */
export function questionPage(sitting: Sitting, question: Question) {
  const { number, item } = question;
  const title = t('quizzes.question.title', { number, count: sitting.questions.length });
  return page('quizzes/question', {
    title: `${title} · ${sitting.version.title}`,
    head: head(sitting, title),
    form: {
      ...frame(sitting, number, title),
      savePath: path(sitting, number),
      partial: `quizzes/questions/${item.type}`,
      question: typeOf(item).ask(item, question),
    },
    nav: number > 1 ? stepNav({ previous: previous(sitting, number - 1) }) : null,
  });
}

const path = ({ attempt }: Sitting, number: number) => `/attempts/${attempt.id}/questions/${number}`;

const head = ({ attempt, version, questions }: Sitting, title: string) =>
  pageHead({
    title,
    lead: t('quizzes.question.answered', {
      count: questions.filter(isAnswered).length,
      all: questions.length,
    }),
    crumbs: [
      { label: version.title, path: `/quizzes/${version.quizId}` },
      { label: t('quizzes.attempt.crumb'), path: `/attempts/${attempt.id}` },
    ],
  });

function frame(sitting: Sitting, number: number, label: string) {
  const last = number === sitting.questions.length;
  return form({
    action: path(sitting, number),
    label,
    fields: {},
    submit: {
      label: t(last ? 'quizzes.question.last' : 'quizzes.question.next'),
      name: 'then',
      value: 'next',
    },
    others: [{ label: t('quizzes.question.overview'), name: 'then', value: 'overview' }],
  });
}

const previous = (sitting: Sitting, number: number) => ({
  label: t('quizzes.question.numbered', { number }),
  path: path(sitting, number),
});
