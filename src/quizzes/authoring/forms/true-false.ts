import { itemForm } from './item-form';
import { feedback } from './shape';

export const trueFalseForm = itemForm('true-false', {
  answer: {
    kind: 'truth',
    options: [
      { value: 'true', label: 'quizzes.question.true' },
      { value: 'false', label: 'quizzes.question.false' },
    ],
  },
  feedback: { kind: 'group', fields: { true: feedback, false: feedback } },
});
