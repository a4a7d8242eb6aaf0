import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { stepNav } from '../../shared/ui/steps';
import { typeOf } from '../question-types/registry';
import { isWhole, type Question, type Sitting } from './sitting';

/**
 * One question of an open attempt: a form that saves the answer and goes on. What is given step by step is kept by the
 * button alone. `lacking` says why the form is shown again.
 */
export function questionPage(sitting: Sitting, question: Question, lacking: string | null = null) {
  const { number, item, answer } = question;
  const type = typeOf(item);
  const step = type.step?.(item, answer) ?? null;
  const title = t('quizzes.question.title', { number, count: sitting.questions.length });
  const view = {
    title: `${title} · ${sitting.version.title}`,
    head: head(sitting, title),
    form: {
      ...frame(sitting, number, { label: title, step, lacking }),
      savePath: step ? null : path(sitting, number),
      partial: `quizzes/questions/${item.type}`,
      question: type.ask(item, question),
    },
    nav: number > 1 ? stepNav({ previous: previous(sitting, number - 1) }) : null,
  };
  return page('quizzes/question', view, lacking ? { status: 422 } : {});
}

const path = ({ attempt }: Sitting, number: number) => `/attempts/${attempt.id}/questions/${number}`;

const head = ({ attempt, version, questions }: Sitting, title: string) =>
  pageHead({
    title,
    lead: t('quizzes.question.answered', {
      count: questions.filter(isWhole).length,
      all: questions.length,
    }),
    crumbs: [
      { label: version.title, path: `/quizzes/${version.quizId}` },
      { label: t('quizzes.attempt.crumb'), path: `/attempts/${attempt.id}` },
    ],
  });

type Frame = { label: string; step: string | null; lacking: string | null };

function frame(sitting: Sitting, number: number, { label, step, lacking }: Frame) {
  const last = number === sitting.questions.length;
  return form({
    action: path(sitting, number),
    label,
    error: lacking,
    fields: {},
    submit: {
      label: step ?? t(last ? 'quizzes.question.last' : 'quizzes.question.next'),
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
