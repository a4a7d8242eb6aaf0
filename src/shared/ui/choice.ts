import { describedBy } from './field';
import { type Given, shown } from './given';
import type { Tone } from './tone';
import { toneIcon } from './tone';

export type ChoiceKind = 'one' | 'several' | 'select';

/** What is said beside an option once the answer is in. */
export type Feedback = { tone: Tone; word: string; text: string };

export type OptionInput = {
  value: string | number;
  label: string;
  hint?: Given<string>;
  disabled?: Given<boolean>;
  feedback?: Given<Feedback>;
};

export type ChoiceInput = {
  name: string;
  label: string;
  options: OptionInput[];
  /** Radio buttons, checkboxes or a list that drops down. */
  kind?: Given<ChoiceKind>;
  /** What is chosen; a list where several may be. */
  value?: Given<string | number | readonly (string | number)[]>;
  error?: Given<string>;
  hint?: Given<string>;
  required?: Given<boolean>;
  /** Large options that one can hit with a thumb, as for quiz questions. */
  large?: Given<boolean>;
  /** The first, empty line of a list that drops down. */
  prompt?: Given<string>;
  /** For a question that is the heading of its page or card. */
  title?: Given<boolean>;
  /** Already answered: shown, not to be changed. */
  answered?: Given<boolean>;
  hideLabel?: Given<boolean>;
  id?: Given<string>;
};

export type ChoiceView = ReturnType<typeof choice>;

/** One or several of a few things. `select` for many short ones, radio buttons and checkboxes for the rest. */
export function choice(input: ChoiceInput) {
  const id = input.id ?? `field-${input.name}`;
  const kind = input.kind ?? 'one';
  const required = input.required ?? true;
  return {
    partial: kind === 'select' ? 'select' : 'choice',
    id,
    name: input.name,
    label: input.label,
    type: kind === 'several' ? 'checkbox' : 'radio',
    ...describedBy(id, input),
    required,
    requiredEach: kind === 'one' && required,
    ...looks(input),
    options: optionsOf(input, id),
  };
}

const looks = (input: ChoiceInput) => ({
  large: input.large ?? false,
  title: input.title ?? false,
  prompt: shown(input.prompt),
  answered: input.answered ?? false,
  hideLabel: input.hideLabel ?? false,
});

function optionsOf({ options, value, answered }: ChoiceInput, id: string) {
  const chosen = chosenIn(value);
  return options.map((option, index) => ({
    ...optionView(option, index === 0 ? id : `${id}-${index + 1}`),
    checked: chosen.has(String(option.value)),
    yours: Boolean(answered) && chosen.has(String(option.value)),
    disabled: answered ?? option.disabled ?? false,
  }));
}

const optionView = (option: OptionInput, id: string) => ({
  id,
  value: String(option.value),
  label: option.label,
  hint: shown(option.hint),
  describedBy:
    [option.hint ? `${id}-more` : '', option.feedback ? `${id}-feedback` : ''].filter(Boolean).join(' ') ||
    null,
  feedback: option.feedback ? { ...option.feedback, icon: toneIcon[option.feedback.tone] } : null,
});

const chosenIn = (value: ChoiceInput['value']): Set<string> =>
  new Set(
    (Array.isArray(value) ? value : [value]).flatMap((one) =>
      one === null || one === undefined ? [] : [String(one)],
    ),
  );
