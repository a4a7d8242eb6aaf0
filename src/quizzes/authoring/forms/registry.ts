import type { Item } from '../../question-types/registry';
import { bestReplyForm } from './best-reply';
import { branchingScenarioForm } from './branching-scenario';
import { classifyRepliesForm } from './classify-replies';
import { clozeForm } from './cloze';
import { freeTextForm } from './free-text';
import type { ItemForm } from './item-form';
import { keepShareActForm } from './keep-share-act';
import { matchingForm } from './matching';
import { multipleChoiceForm } from './multiple-choice';
import { numericForm } from './numeric';
import { orderingForm } from './ordering';
import { shortAnswerForm } from './short-answer';
import { singleChoiceForm } from './single-choice';
import { trueFalseForm } from './true-false';

/** The form of every kind of question, in the order in which they are offered. */
export const itemForms = [
  singleChoiceForm,
  multipleChoiceForm,
  trueFalseForm,
  bestReplyForm,
  classifyRepliesForm,
  keepShareActForm,
  branchingScenarioForm,
  matchingForm,
  orderingForm,
  clozeForm,
  shortAnswerForm,
  numericForm,
  freeTextForm,
] as const;

/** The form of a kind of question; null where there is no such kind. */
export const formNamed = (type: string): ItemForm | null =>
  itemForms.find((one) => one.type === type) ?? null;

export function formOf({ type }: Pick<Item, 'type'>): ItemForm {
  const found = formNamed(type);
  if (!found) throw new Error(`There is no form for questions of the kind "${type}"`);
  return found;
}
