import type { TextKey } from '../../../shared/text';

/**
 * One thing to fill in. `line` and `text` are one line and several; `lines` is a list with one entry on each line;
 * `truth` is true or false; `unseen` is sent along. What is `optional` is left out of the question where it is blank.
 */
export type FieldShape = {
  kind: 'line' | 'text' | 'lines' | 'number' | 'tick' | 'select' | 'several' | 'truth' | 'unseen';
  optional?: boolean;
  /** How many characters may be typed. */
  most?: number;
  /** How many lines a text has room for. */
  rows?: number;
  /** What may be chosen, and what it is called. */
  options?: readonly { value: string; label: TextKey }[];
  /** What it is called, where its name alone does not say it. */
  label?: TextKey;
  hint?: TextKey;
  /** The path of what this field suggests, with * for every row: "endings.*.key". */
  suggests?: readonly string[];
};

/** Rows of the same fields, which can be added, removed and moved. */
export type ListShape = {
  kind: 'list';
  fields: Shape;
  /** How many rows a new question begins with, and as few as it may have. */
  least: number;
  most: number;
  optional?: boolean;
};

/** Fields that belong together under one name. */
export type GroupShape = { kind: 'group'; fields: Shape; optional?: boolean };

/** What is filled in for a question, by the names that the question has for it. */
export type Shape = { readonly [name: string]: FieldShape | ListShape | GroupShape };

/** How many characters a line, a text and a list of lines may have unless said otherwise. */
export const longest = { line: 500, text: 5_000, lines: 5_000 } as const;

export const line = (more: Omit<FieldShape, 'kind'> = {}): FieldShape => ({ kind: 'line', ...more });
export const text = (more: Omit<FieldShape, 'kind'> = {}): FieldShape => ({ kind: 'text', ...more });
export const lines = (more: Omit<FieldShape, 'kind'> = {}): FieldShape => ({ kind: 'lines', ...more });
export const number = (more: Omit<FieldShape, 'kind'> = {}): FieldShape => ({ kind: 'number', ...more });
export const list = (least: number, most: number, fields: Shape): ListShape => ({
  ...{ kind: 'list', least, most, fields },
});

/** What is said to whoever answered so; may be left empty. */
export const feedback = text({ rows: 2 });
/** Why choosing it fails the whole attempt. */
export const critical = text({ rows: 2, optional: true, hint: 'quizzes.authoring.hints.critical' });
/** Of a part that is there already; new parts get theirs. */
export const unseen: FieldShape = { kind: 'unseen', optional: true };
