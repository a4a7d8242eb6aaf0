import { itemForm } from './item-form';
import { critical, feedback, line, list, number, text, unseen } from './shape';

export const bestReplyForm = itemForm('best-reply', {
  said: text({ rows: 3 }),
  options: list(3, 5, {
    key: unseen,
    text: line(),
    points: number({ hint: 'quizzes.authoring.hints.points' }),
    feedback,
    critical,
  }),
});
