import { moment } from '../../shared/dates';
import { t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import { typeOf } from '../question-types/registry';
import type { Reader } from '../wording';
import type { Question, Sitting } from './sitting';

/** What the page of a question says while its answer cannot be kept, and when it can again. */
export const unsavedNotices = ({ attempt: { deadline } }: Sitting, question: Question, reader: Reader) => ({
  lost: notice({
    ...{
      tone: 'attention',
      announced: false,
      title: t('quizzes.unsaved.title'),
      text: t('quizzes.unsaved.lost'),
    },
    more: deadline ? [t('quizzes.unsaved.time', { time: moment(deadline, reader.timeZone) })] : [],
  }),
  signedOut: notice({
    ...{ tone: 'attention', announced: false, title: t('quizzes.unsaved.title') },
    text: t('quizzes.unsaved.signedOut'),
    action: { label: t('quizzes.unsaved.signIn'), href: '/sign-in' },
  }),
  kept: notice({
    ...{ tone: 'success', announced: false },
    text: t(isStep(question) ? 'quizzes.unsaved.keptStep' : 'quizzes.unsaved.kept'),
  }),
});

const isStep = ({ item, answer }: Question): boolean => Boolean(typeOf(item).step?.(item, answer));
