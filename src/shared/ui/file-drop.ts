import { describedBy } from './field';
import { type Given, shown } from './given';

export type FileDropInput = {
  name: string;
  label: string;
  /** Says which kinds of file and how large: "A PDF or JSON file, up to 2 MB". */
  hint?: Given<string>;
  error?: Given<string>;
  /** As the `accept` attribute: ".pdf,.json". */
  accept?: Given<string>;
  multiple?: Given<boolean>;
  required?: Given<boolean>;
  /** One of several ways to say the same, one of which is needed: it does not call itself optional. */
  oneOfSeveral?: Given<boolean>;
  id?: Given<string>;
};

export type FileDropView = ReturnType<typeof fileDrop>;

/** A place to drop files, which is also the ordinary way of choosing them. */
export function fileDrop(input: FileDropInput) {
  const id = input.id ?? `field-${input.name}`;
  return {
    partial: 'file-drop',
    id,
    name: input.name,
    label: input.label,
    ...describedBy(id, input),
    accept: shown(input.accept),
    multiple: input.multiple ?? false,
    required: !input.oneOfSeveral && (input.required ?? true),
    optional: input.required === false,
  };
}
