import { describedBy } from './field';
import type { Given } from './given';

export type TickInput = {
  name: string;
  label: string;
  /** What is sent when it is ticked. */
  value?: Given<string>;
  checked?: Given<boolean>;
  hint?: Given<string>;
  error?: Given<string>;
  required?: Given<boolean>;
  id?: Given<string>;
};

export type TickView = ReturnType<typeof tick>;

/** A single box to tick: a declaration, a consent. */
export function tick(input: TickInput) {
  const id = input.id ?? `field-${input.name}`;
  return {
    partial: 'tick',
    id,
    name: input.name,
    label: input.label,
    value: input.value ?? 'yes',
    checked: input.checked ?? false,
    required: input.required ?? true,
    ...describedBy(id, input),
  };
}
