import { button, type ButtonInput } from './button';
import { type Given, shown } from './given';
import type { FieldView } from './field';
import type { TableView } from './table';

export type SelectionInput = {
  action: string;
  /** `get` where ticking leads to a page that asks what is to be done; `post` unless said. */
  method?: Given<'get' | 'post'>;
  /** Rows with `select`. */
  table: TableView;
  /** What can be done to the ticked rows; each with `name` and `value`, or a `formaction`. */
  buttons: ButtonInput[];
  /** A search above the list that takes the ticks along; its button comes first, so that Enter presses it. */
  find?: Given<{ label: string; field: FieldView; button: ButtonInput }>;
  /** What is asked beside the ticks, as the password. */
  fields?: FieldView[];
  /** What was ticked in other parts of the list and goes along: it counts, and can be let go of together with the rest. */
  kept?: Given<{
    name: string;
    values: readonly string[];
    text: string;
    none: { label: string; href: string };
  }>;
  /** What is wrong, as when nothing was ticked. */
  error?: Given<string>;
};

/** A queue in which several rows can be ticked and one thing be done to all of them. */
export const selection = (input: SelectionInput) => ({
  action: input.action,
  method: input.method ?? 'post',
  table: input.table,
  find: input.find ? { ...input.find, button: button({ kind: 'secondary', ...input.find.button }) } : null,
  fields: input.fields ?? [],
  buttons: input.buttons.map((one, index) => button({ kind: index === 0 ? 'primary' : 'secondary', ...one })),
  kept: input.kept
    ? { ...input.kept, value: input.kept.values.join(' '), count: input.kept.values.length }
    : null,
  error: shown(input.error),
});
