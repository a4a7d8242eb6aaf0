import type { ChoiceView } from './choice';
import { describedBy, type FieldView } from './field';
import type { Given } from './given';

export type FieldGroupInput = {
  id: string;
  /** What is asked of all of them. */
  label: string;
  hint?: Given<string>;
  /** What is wrong with all of them together; it leads to the first. */
  error?: Given<string>;
  /** In the order in which they are asked; a radio group, a list that drops down or a line to type. */
  fields: (FieldView | ChoiceView)[];
  /** What can be chosen in them, written out before the fields where it is too long for a list that drops down. */
  legend?: Given<{ sign: string; text: string }[]>;
  /** Each label beside its field where there is room. */
  beside?: Given<boolean>;
};

export type FieldGroupView = ReturnType<typeof fieldGroup>;

/** Several fields that answer one question, which is the heading of its page. */
export const fieldGroup = ({ id, label, hint, error, fields, legend, beside }: FieldGroupInput) => ({
  partial: 'field-group',
  id: fields[0]?.id ?? id,
  label,
  ...describedBy(id, { hint, error }),
  fields,
  legend: legend ?? [],
  beside: beside ?? false,
});
