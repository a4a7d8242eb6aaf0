import { type Given, shown } from './given';

export type FieldType =
  | 'text'
  | 'email'
  | 'password'
  | 'number'
  | 'date'
  | 'time'
  | 'datetime-local'
  | 'tel'
  | 'url'
  | 'search'
  | 'textarea';

export type FieldInput = {
  name: string;
  label: string;
  value?: Given<string | number>;
  error?: Given<string>;
  hint?: Given<string>;
  type?: Given<FieldType>;
  /** `true` unless said otherwise; a field that is not required says so beside its label, but for a search. */
  required?: Given<boolean>;
  /** One of several ways to say the same, one of which is needed: it does not call itself optional. */
  oneOfSeveral?: Given<boolean>;
  /** `null` where the browser should suggest nothing of its own. */
  autocomplete?: Given<string>;
  inputmode?: Given<'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search'>;
  /** What the number counts, written behind it: "minutes". */
  unit?: Given<string>;
  min?: Given<string | number>;
  max?: Given<string | number>;
  step?: Given<string | number>;
  maxlength?: Given<number>;
  rows?: Given<number>;
  /** How much is expected to be typed; the width says so. */
  width?: Given<'short' | 'medium' | 'full'>;
  id?: Given<string>;
  list?: Given<string[]>;
  readonly?: Given<boolean>;
  autofocus?: Given<boolean>;
  spellcheck?: Given<boolean>;
  /** Set apart from a longer label by those who know the page by heart. */
  hideLabel?: Given<boolean>;
};

export type FieldView = ReturnType<typeof field>;

const usualWidth: Partial<Record<FieldType, 'short' | 'medium'>> = {
  number: 'short',
  date: 'medium',
  time: 'short',
  tel: 'medium',
};

/** One thing to type, with its label, hint, unit and, when it was refused, the reason. */
export function field(input: FieldInput) {
  const id = input.id ?? `field-${input.name}`;
  const type = input.type ?? 'text';
  return {
    partial: 'field',
    id,
    name: input.name,
    label: input.label,
    hideLabel: input.hideLabel ?? false,
    value: shown(input.value) ?? '',
    ...describedBy(id, input),
    type,
    multiline: type === 'textarea',
    ...asked(input),
    ...typing(input),
    ...limits(input),
    width: input.width ?? usualWidth[type] ?? 'full',
    unit: shown(input.unit),
  };
}

/** The hint and the error of anything that is filled in, and the ids that tie them to it. */
export function describedBy(id: string, { hint, error }: { hint?: Given<string>; error?: Given<string> }) {
  const hintId = hint ? `${id}-hint` : null;
  const errorId = error ? `${id}-error` : null;
  return {
    hint: shown(hint),
    hintId,
    error: shown(error),
    errorId,
    describedBy: [hintId, errorId].filter(Boolean).join(' ') || null,
  };
}

const asked = ({ type, required, oneOfSeveral }: FieldInput) => ({
  required: !oneOfSeveral && (required ?? true),
  optional: required === false && type !== 'search',
});

const typing = (input: FieldInput) => ({
  autocomplete: shown(input.autocomplete),
  inputmode: input.inputmode ?? (input.type === 'number' ? 'numeric' : null),
  readonly: input.readonly ?? false,
  autofocus: input.autofocus ?? false,
  spellcheck: input.spellcheck === false ? 'false' : null,
  list: input.list ?? [],
});

const limits = (input: FieldInput) => ({
  min: shown(input.min),
  max: shown(input.max),
  step: shown(input.step),
  maxlength: shown(input.maxlength),
  rows: String(input.rows ?? 6),
});
