import { button, type ButtonInput } from './button';
import type { FormView } from './form';
import { type Given, shown } from './given';

export type DialogueInput = {
  /** Unique on its page. */
  id: string;
  /** The button that opens it. */
  opener: ButtonInput;
  /** The question: "Revoke this certificate?" */
  title: string;
  /** What will happen, and what cannot be undone. */
  text?: Given<string>;
  /** The button that does it (give it an `action`), or a form that asks for what is needed. */
  confirm?: Given<ButtonInput>;
  form?: Given<FormView>;
  /** The way out: "Keep it". */
  cancel: string;
  /** Shown in the page itself, as when its form was refused. */
  open?: Given<boolean>;
};

/** A question before something that matters. Opens above the page without a script. */
export function dialogue(input: DialogueInput) {
  const open = input.open ?? Boolean(input.form?.errors);
  return {
    id: input.id,
    titleId: `${input.id}-title`,
    opener: button({ kind: 'danger', ...input.opener, opens: input.id }),
    title: input.title,
    text: shown(input.text),
    confirm: input.confirm ? button(input.confirm) : null,
    form: input.form ?? null,
    cancel: input.cancel,
    open,
    actions: !open || Boolean(input.confirm),
  };
}
