import { button, type ButtonInput } from './button';
import { type Given, shown } from './given';
import { mark } from './mark';

export type EmptyStateInput = {
  /** What will be here: "Your practice will be listed here." */
  title: string;
  /** How to begin. */
  text?: Given<string>;
  action?: Given<ButtonInput>;
};

/** What a list shows before there is anything in it. */
export const emptyState = ({ title, text, action }: EmptyStateInput) => ({
  mark: mark('open'),
  title,
  text: shown(text),
  action: action ? button(action) : null,
});
