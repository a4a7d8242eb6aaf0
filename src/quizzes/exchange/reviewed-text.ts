import { t } from '../../shared/text';
import type { Asked, Made } from './choices';

/** A question that a person marks. Other formats have no rubric; a plain one of two levels stands in until it is written. */
export const reviewedText = (asked: Asked, model = ''): Made => ({
  item: {
    ...asked,
    type: 'free-text',
    rubric: [
      {
        criterion: t('quizzes.exchange.rubric.criterion'),
        levels: [
          { points: 0, text: t('quizzes.exchange.rubric.notYet') },
          { points: 1, text: t('quizzes.exchange.rubric.met') },
        ],
      },
    ],
    ...(model.length >= 3 ? { model } : {}),
  },
  notes: [t('quizzes.exchange.rubricNeeded')],
});
