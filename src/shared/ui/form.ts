import { t } from '../text';
import { button, type ButtonInput, type ButtonView } from './button';
import type { ChoiceView } from './choice';
import type { FieldView } from './field';
import type { FieldGroupView } from './field-group';
import type { FileDropView } from './file-drop';
import { type Given, shown } from './given';
import type { TickView } from './tick';

export type AnyField = FieldView | ChoiceView | FieldGroupView | FileDropView | TickView;

export type FormInput<F extends Record<string, AnyField>> = {
  action: string;
  method?: Given<'post' | 'get'>;
  /** In the order in which they are asked. */
  fields: F;
  /** The one main button. A string is its label. */
  submit: string | ButtonInput;
  /** Beside it: a way out, or another thing to do with what was typed ("Save for later"). */
  others?: Given<ButtonInput[]>;
  /** What is wrong with the whole of it, said before the fields' own faults. */
  error?: Given<string>;
  /** Sent along unseen. */
  hidden?: Given<Record<string, string | number>>;
  id?: Given<string>;
  /** What the form is for, where the page says it in no heading near it. */
  label?: Given<string>;
};

export type FormView<F extends Record<string, AnyField> = Record<string, AnyField>> = ReturnType<
  typeof form<F>
>;

/**
 * A form that shows its faults in a list at the top, each leading to its field. `{{> form f}}` draws all of it;
 * `{{#> form-frame f}}…{{> field fields.minutes}}…{{/form-frame}}` lets a page place the fields itself.
 */
export function form<F extends Record<string, AnyField>>(input: FormInput<F>) {
  const ordered: AnyField[] = Object.values(input.fields);
  return {
    id: shown(input.id),
    label: shown(input.label),
    action: input.action,
    method: input.method ?? 'post',
    enctype: ordered.some((one) => one.partial === 'file-drop') ? 'multipart/form-data' : null,
    hidden: Object.entries(input.hidden ?? {}).map(([name, value]) => ({ name, value: String(value) })),
    fields: input.fields,
    ordered,
    errors: errorsOf(ordered, input.error),
    buttons: [asButton(input.submit), ...(input.others ?? []).map(other)],
  };
}

type Faults = { list: Fault[]; count: number; kept: string | null };

const errorsOf = (fields: AnyField[], general: Given<string>): Faults | null => {
  const own = fields.flatMap((one) =>
    one.error ? [{ text: `${asked(one.label)} ${one.error}`, href: `#${one.id}` }] : [],
  );
  const list: Fault[] = general ? [{ text: general, href: null }, ...own] : own;
  return list.length > 0 ? { list, count: list.length, kept: keptWords(fields) } : null;
};

/** What of an answer that was refused is still there: what was typed, but never a file. */
function keptWords(fields: AnyField[]): string | null {
  const files = fields.filter(({ partial }) => partial === 'file-drop');
  if (files.length === 0) return t('shared.form.kept');
  if (fields.some((one) => one.partial === 'field' && 'value' in one && one.value !== ''))
    return t('shared.form.keptWithoutFiles');
  return files.some(({ error }) => error) ? t('shared.form.fileNotKept') : null;
}

/** A label before what is wrong with its answer; a question keeps its mark and needs no other. */
const asked = (label: string): string => (/[?:]$/.test(label) ? label : `${label}:`);

type Fault = { text: string; href: string | null };

const asButton = (given: string | ButtonInput): ButtonView =>
  button(typeof given === 'string' ? { label: given } : given);
const other = (given: ButtonInput): ButtonView => button({ kind: 'secondary', ...given });
