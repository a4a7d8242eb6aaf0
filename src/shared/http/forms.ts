import type { z } from 'zod';
import type { InputError } from '../errors';

/** What somebody typed, by field name; a field with several answers is a list. */
export type Typed = Record<string, string | string[]>;

/** A form as it came in: what it means, or what was typed and what is wrong with it, by field name. */
export type ReadForm<T> = { ok: true; data: T; typed: Typed } | RejectedForm;
export type RejectedForm = { ok: false; typed: Typed; errors: Record<string, string> };

/** Reads a posted form by its schema; nothing typed is lost either way. */
export function readForm<S extends z.ZodType>(schema: S, body: unknown): ReadForm<z.output<S>> {
  const typed = typedIn(body);
  const parsed = schema.safeParse(withoutBlanks(typed));
  if (parsed.success) return { ok: true, data: parsed.data, typed };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? '')] ??= issue.message;
  return { ok: false, typed, errors };
}

/** A form that its schema accepts and a rule refuses, to be shown again with the reason beside its field. */
export const rejected = (typed: Typed, errors: Record<string, string>): RejectedForm => ({
  ok: false,
  typed,
  errors,
});

/** The faults of a failure by field name, for a form that is shown again. */
export const byField = (errors: InputError[]): Record<string, string> =>
  Object.fromEntries(errors.map(({ pointer, detail }) => [pointer.split('/')[1] ?? '', detail]));

/** The one answer typed into a field, or an empty text. */
export const answer = (typed: Typed, name: string): string => {
  const value = typed[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
};

/** All answers given to a field, for choices of several. */
export const answers = (typed: Typed, name: string): string[] => {
  const value = typed[name];
  return value === undefined || value === '' ? [] : [value].flat();
};

/** What is pasted may hide a U+0000, which no text of ours can keep. */
function typedIn(body: unknown): Typed {
  if (typeof body !== 'object' || body === null) return {};
  const text = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '') : '');
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? value.map(text) : text(value)]),
  );
}

const withoutBlanks = (typed: Typed) =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
