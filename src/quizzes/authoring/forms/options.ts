import { critical, feedback, line, list, type Shape, unseen } from './shape';

/** Options of which some are right. */
export const choices: Shape = {
  options: list(2, 12, {
    key: unseen,
    text: line(),
    correct: { kind: 'tick' },
    feedback,
    critical,
  }),
};
