import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { stepNav } from '../../shared/ui/steps';
import { picturesView } from '../pictures.view';
import { typeOf } from '../question-types/registry';
import type { Reader } from '../wording';
import { type Older, olderView } from './older.view';
import { markTag } from './result.view';
import { isWhole, pointsFor, type Question, type Sitting } from './sitting';
import { timeLeft } from './time-left.view';
import { unsavedNotices } from './unsaved.view';

/**
 * Who looks at a question, and the key of the page they are shown. `lacking` says why the form is shown again, `older`
 * what an older page sent.
 */
export type Showing = { reader: Reader; formKey: string; lacking?: string | null; older?: Older | null };

/**
 * One question of an open attempt: a form that saves the answer and goes on. One that is final already stands there
 * explained.
 */
export function questionPage(sitting: Sitting, question: Question, showing: Showing) {
  const { lacking, older = null } = showing;
  const title = t('quizzes.question.title', { number: question.number, count: sitting.questions.length });
  const view = {
    title: `${title} · ${sitting.version.title}`,
    head: head(sitting, title),
    time: timeLeft(sitting.attempt, showing.reader),
    older: older && olderView(question, older, path(sitting, question.number)),
    form: question.lockedAt ? null : asking(sitting, question, { ...showing, title }),
    explained: question.lockedAt ? explained(question) : null,
    nav: nav(sitting, question),
  };
  return page('quizzes/question', view, { status: older ? 409 : lacking ? 422 : 200 });
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

function asking(sitting: Sitting, question: Question, showing: Showing & { title: string }) {
  const { number, item, kept } = question;
  const { title, lacking = null, formKey, reader } = showing;
  return {
    ...form({
      action: path(sitting, number),
      label: title,
      error: lacking,
      hidden: { formKey, version: kept.version, turn: 0 },
      fields: {},
      submit: { label: buttonLabel(sitting, question), name: 'then', value: 'next' },
      others: [{ label: t('quizzes.question.overview'), name: 'then', value: 'overview' }],
    }),
    savePath: path(sitting, number),
    pictures: picturesView(item),
    partial: `quizzes/questions/${item.type}`,
    question: typeOf(item).ask(item, question),
    unsaved: unsavedNotices(sitting, question, reader),
  };
}

function buttonLabel({ version, questions }: Sitting, { number, item, answer }: Question): string {
  const step = typeOf(item).step?.(item, answer);
  if (step) return step;
  if (version.feedback === 'now') return t('quizzes.question.check');
  return t(number === questions.length ? 'quizzes.question.last' : 'quizzes.question.next');
}

const explained = (question: Question) => ({
  tag: markTag({ ...question, points: pointsFor(question) }),
  pictures: picturesView(question.item),
  partial: `quizzes/questions/${question.item.type}`,
  question: typeOf(question.item).explain(question.item, question),
});

/** NOTE: the way on is a button of the form, and a link only where there is no form. */
function nav(sitting: Sitting, { number, lockedAt }: Question) {
  const previous = number > 1 ? place(sitting, number - 1) : null;
  const next = lockedAt ? place(sitting, number + 1) : null;
  return previous || next ? stepNav({ previous, next }) : null;
}

const place = (sitting: Sitting, number: number) =>
  number <= sitting.questions.length
    ? { label: t('quizzes.question.numbered', { number }), path: path(sitting, number) }
    : { label: t('quizzes.attempt.crumb'), path: `/attempts/${sitting.attempt.id}` };
