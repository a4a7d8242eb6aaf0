import { itemForm } from './item-form';
import { choices } from './options';

export const singleChoiceForm = itemForm('single-choice', choices);
