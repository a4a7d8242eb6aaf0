import { isObject, type Json } from '../../../src/certificates/credentials/credential';

/** The way to every text, number and yes or no in a document. */
export const leaves = (value: unknown, path: string[] = []): string[][] => {
  if (Array.isArray(value)) return value.flatMap((one, index) => leaves(one, [...path, String(index)]));
  if (isObject(value)) return Object.entries(value).flatMap(([name, one]) => leaves(one, [...path, name]));
  return [path];
};

const flipped = (value: unknown): unknown => {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value ^ 1;
  const text = String(value);
  const last = text.codePointAt(text.length - 1) ?? 0;
  return `${text.slice(0, -1)}${String.fromCodePoint(last ^ 1)}`;
};

/** A copy in which one bit of one leaf is another. */
export function withFlip(document: Json, path: string[]): Json {
  const copy = structuredClone(document);
  const place = path.slice(0, -1).reduce<Json>((at, step) => at[step] as Json, copy);
  const name = path.at(-1)!;
  place[name] = flipped(place[name]);
  return copy;
}
