import { type Given, shown } from './given';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonInput = {
  /** Says what happens: "Send to Sam", not "Submit". */
  label: string;
  /** The rest of the label for those who do not see what stands around it: "entry of 3 May". */
  about?: Given<string>;
  kind?: Given<ButtonKind>;
  icon?: Given<string>;
  /** A link that looks like a button. */
  href?: Given<string>;
  download?: Given<boolean>;
  /** A form of its own around the button, posting here with `hidden` fields. */
  action?: Given<string>;
  hidden?: Given<Record<string, string | number>>;
  /** What an address ends in to lead here: the button then has the focus. */
  id?: Given<string>;
  /** Sent with the form when this button sends it. */
  name?: Given<string>;
  value?: Given<string | number>;
  /** The id of a form elsewhere on the page that this button sends. */
  form?: Given<string>;
  formaction?: Given<string>;
  /** The id of a popover (see `dialogue`) that this button opens. */
  opens?: Given<string>;
  small?: Given<boolean>;
  wide?: Given<boolean>;
};

export type ButtonView = ReturnType<typeof button>;

/** A button: a link with `href`, a form of its own with `action`, else it sends the form it stands in. */
export const button = (input: ButtonInput) => ({
  label: input.label,
  about: shown(input.about),
  id: shown(input.id),
  classes: classes(input),
  icon: shown(input.icon),
  href: shown(input.href),
  download: input.download ?? false,
  action: shown(input.action),
  hidden: Object.entries(input.hidden ?? {}).map(([name, value]) => ({ name, value: String(value) })),
  type: input.opens ? 'button' : 'submit',
  name: shown(input.name),
  value: input.value === undefined ? null : String(input.value),
  form: shown(input.form),
  formaction: shown(input.formaction),
  opens: shown(input.opens),
});

/** Buttons beside each other, one under another where there is no room. */
export const buttonRow = (buttons: ButtonInput[]) => ({ buttons: buttons.map(button) });

const classes = ({ kind, small, wide }: ButtonInput): string =>
  ['button', `button-${kind ?? 'primary'}`, small ? 'button-small' : '', wide ? 'button-wide' : '']
    .filter(Boolean)
    .join(' ');
