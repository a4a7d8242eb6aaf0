import { itemForm } from './item-form';
import { feedback, line, lines, list, number, text } from './shape';

/** A gap is typed into unless options are written for it; `accepted` and `answer` stand side by side in the form. */
export const clozeForm = itemForm('cloze', {
  text: text({ label: 'quizzes.authoring.fields.gapText', hint: 'quizzes.authoring.hints.gaps' }),
  gaps: list(1, 12, {
    key: line({ most: 60, hint: 'quizzes.authoring.hints.gapKey' }),
    accepted: lines({ rows: 2, optional: true, hint: 'quizzes.authoring.hints.accepted' }),
    options: lines({ rows: 3, optional: true, hint: 'quizzes.authoring.hints.gapOptions' }),
    answer: line({
      optional: true,
      label: 'quizzes.authoring.fields.gapAnswer',
      hint: 'quizzes.authoring.hints.gapAnswer',
    }),
    feedback,
    partly: {
      ...list(0, 20, {
        text: line(),
        points: number({ hint: 'quizzes.authoring.hints.gapPoints' }),
        feedback,
      }),
      optional: true,
    },
  }),
});
