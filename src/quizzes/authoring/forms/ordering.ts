import { itemForm } from './item-form';
import { feedback, line, list, unseen } from './shape';

export const orderingForm = itemForm('ordering', {
  steps: list(2, 12, { key: unseen, text: line(), feedback }),
});
