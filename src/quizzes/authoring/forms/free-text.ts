import { itemForm } from './item-form';
import { line, list, number, text, unseen } from './shape';

export const freeTextForm = itemForm('free-text', {
  guidance: text({ rows: 3, optional: true }),
  minimumWords: number({ optional: true }),
  rubric: list(1, 8, {
    key: unseen,
    criterion: line(),
    levels: list(2, 6, { points: number(), text: line() }),
  }),
  model: text({ optional: true, hint: 'quizzes.authoring.hints.model' }),
});
