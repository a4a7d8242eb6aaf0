import type { Element } from '../xml';
import { attribute, every, first, valuesIn } from './plain-qti';

/** What an item expects: its right answers, in order, and what each answer earns where the item says so. */
export type Response = {
  cardinality: string;
  baseType: string;
  right: string[];
  /** Percent of the best. */
  earns: Map<string, number>;
  caseSensitive: boolean;
};

/** The expectations of an item by their identifiers. */
export const responsesOf = (item: Element): Map<string, Response> =>
  new Map(
    every(item, 'responseDeclaration').map((declared) => [
      attribute(declared, 'identifier') ?? '',
      responseOf(declared),
    ]),
  );

function responseOf(declared: Element): Response {
  const entries = every(declared, 'mapEntry');
  const values = entries.map((entry) => Number(attribute(entry, 'mappedValue') ?? 0));
  const best = Math.max(0, ...values);
  return {
    cardinality: attribute(declared, 'cardinality') ?? 'single',
    baseType: attribute(declared, 'baseType') ?? 'identifier',
    right: valuesIn(first(declared, 'correctResponse')),
    earns: new Map(
      entries.map((entry, at) => [
        attribute(entry, 'mapKey') ?? '',
        best ? (100 * Number(values[at])) / best : 0,
      ]),
    ),
    caseSensitive: entries.some((entry) => attribute(entry, 'caseSensitive') === 'true'),
  };
}
