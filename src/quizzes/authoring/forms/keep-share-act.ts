import { courses } from '../../question-types/keep-share-act';
import { itemForm } from './item-form';
import { critical, type FieldShape, type GroupShape, number, text } from './shape';

const ofEach = (field: FieldShape): GroupShape => ({
  ...{ kind: 'group', fields: { keep: field, share: field, act: field } },
  optional: field.optional ?? false,
});

export const keepShareActForm = itemForm('keep-share-act', {
  answer: {
    kind: 'select',
    options: courses.map((one) => ({ value: one, label: `quizzes.decision.${one}` as const })),
  },
  feedback: ofEach(text({ rows: 2 })),
  points: ofEach(number({ optional: true, hint: 'quizzes.authoring.hints.partial' })),
  critical: ofEach(critical),
});
