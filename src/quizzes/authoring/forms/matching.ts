import { itemForm } from './item-form';
import { feedback, line, lines, list, unseen } from './shape';

export const matchingForm = itemForm('matching', {
  pairs: list(2, 12, { key: unseen, left: line(), right: line(), feedback }),
  decoys: lines({ optional: true, rows: 3, hint: 'quizzes.authoring.hints.decoys' }),
});
