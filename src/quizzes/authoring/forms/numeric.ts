import { itemForm } from './item-form';
import { feedback, line, number } from './shape';

export const numericForm = itemForm('numeric', {
  answer: number(),
  tolerance: number({ hint: 'quizzes.authoring.hints.tolerance' }),
  unit: line({ optional: true, most: 60, hint: 'quizzes.authoring.hints.unit' }),
  feedback: {
    kind: 'group',
    fields: { right: { ...feedback, label: 'quizzes.authoring.fields.ifRight' }, wrong: feedback },
  },
});
