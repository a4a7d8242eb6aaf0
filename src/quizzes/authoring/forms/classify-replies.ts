import { replyKinds } from '../../question-types/reply-kinds';
import { itemForm } from './item-form';
import { feedback, line, list, text, unseen } from './shape';

const kinds = replyKinds.map((kind) => ({ value: kind, label: `quizzes.replyKinds.${kind}` as const }));

export const classifyRepliesForm = itemForm('classify-replies', {
  said: text({ rows: 3, optional: true }),
  replies: list(2, 8, { key: unseen, text: line(), kind: { kind: 'select', options: kinds }, feedback }),
  kinds: { kind: 'several', options: kinds, optional: true, hint: 'quizzes.authoring.hints.kinds' },
});
