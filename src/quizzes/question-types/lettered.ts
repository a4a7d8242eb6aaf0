import { z } from 'zod';

/** The key of a part of a question. It says nothing of the part, since it stands in the page. */
export const letter = z.string().regex(/^[a-z]$/);

type Keyed = { key?: string | undefined };

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Gives every part without a key the next free letter, in the alphabetical order of the texts: the letters are in the
 * page, and authors tend to write the right part in the same place.
 */
export function lettered<Part extends Keyed>(
  parts: Part[],
  textOf: (part: Part) => string,
): (Part & { key: string })[] {
  const taken = new Set(parts.map((part) => part.key));
  const free = letters.filter((one) => !taken.has(one));
  const waiting = parts.filter((part) => !part.key).map(textOf);
  const given = new Map(waiting.sort().map((text, index) => [text, String(free[index])]));
  return parts.map((part) => ({ ...part, key: part.key ?? String(given.get(textOf(part))) }));
}

/** Gives options and choices without a key theirs. */
export const letteredByText = <Part extends Keyed & { text: string }>(parts: Part[]) =>
  lettered(parts, ({ text }) => text);

/** Whether no two of them are the same. */
export const different = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** Whether neither the texts nor the keys of these parts repeat. */
export const apart = (parts: readonly { key: string; text: string }[]): boolean =>
  different(parts.map(({ text }) => text)) && different(parts.map(({ key }) => key));
