import { itemForm } from './item-form';
import { feedback, line, list, number } from './shape';

export const shortAnswerForm = itemForm('short-answer', {
  accepted: list(1, 20, {
    text: line(),
    points: number({ optional: true, hint: 'quizzes.authoring.hints.points' }),
    feedback,
  }),
  caseSensitive: { kind: 'tick' },
  feedback: { kind: 'group', fields: { wrong: feedback } },
});
