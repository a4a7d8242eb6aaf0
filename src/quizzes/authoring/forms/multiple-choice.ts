import { itemForm } from './item-form';
import { choices } from './options';

export const multipleChoiceForm = itemForm('multiple-choice', choices);
