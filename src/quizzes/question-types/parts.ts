import type { Answer } from './question-type';

/** What was given to each part of a question, by the part's key. It is stored as "part=value". */
export type Parts = ReadonlyMap<string, string>;

/** An answer taken apart; nothing before the first "=" can be part of a value. */
export const partsOf = (answer: Answer): Parts =>
  new Map(
    answer.map((one): [string, string] => {
      const [part = '', ...value] = one.split('=');
      return [part, value.join('=').trim()];
    }),
  );

/**
 * The answer with its parts in the item's order, whatever order they came in. Parts may be missing or empty: what is given
 * so far is kept. Null if a part is given twice, does not exist or does not offer what it was given.
 */
export function acceptParts<Part extends { key: string }>(
  given: Answer,
  parts: readonly Part[],
  offers: (part: Part, value: string) => boolean,
): Answer | null {
  const values = partsOf(given);
  const known = parts.filter(({ key }) => values.has(key));
  if (known.length < given.length) return null;
  const filled = known.filter(({ key }) => values.get(key) !== '');
  const fits = filled.every((part) => offers(part, values.get(part.key) ?? ''));
  return fits ? filled.map(({ key }) => `${key}=${values.get(key)}`) : null;
}

/** The share of these that are so, from 0 to 1. */
export const share = <T>(all: readonly T[], isSo: (one: T) => boolean): number =>
  all.filter(isSo).length / all.length;
