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
  /** How far from a right number is still right. */
  tolerance: number;
};

/** The expectations of an item by their identifiers. */
export const responsesOf = (item: Element): Map<string, Response> =>
  new Map(
    every(item, 'responseDeclaration').map((declared) => [
      attribute(declared, 'identifier') ?? '',
      responseOf(declared, item),
    ]),
  );

function responseOf(declared: Element, item: Element): Response {
  const entries = every(declared, 'mapEntry');
  const values = entries.map((entry) => Number(attribute(entry, 'mappedValue') ?? 0));
  const best = Math.max(0, ...values);
  const right = valuesIn(first(declared, 'correctResponse'));
  return {
    cardinality: attribute(declared, 'cardinality') ?? 'single',
    baseType: attribute(declared, 'baseType') ?? 'identifier',
    right,
    earns: new Map(
      entries.map((entry, at) => [
        attribute(entry, 'mapKey') ?? '',
        best ? (100 * Number(values[at])) / best : 0,
      ]),
    ),
    caseSensitive: entries.some((entry) => attribute(entry, 'caseSensitive') === 'true'),
    tolerance: toleranceOf(attribute(declared, 'identifier') ?? '', Number(right[0]), item),
  };
}

/** What the item compares this response with says how far from it is still right: in its unit or in percent. */
function toleranceOf(identifier: string, right: number, item: Element): number {
  const equal = every(item, 'equal').find((one) =>
    every(one, 'variable').some((variable) => attribute(variable, 'identifier') === identifier),
  );
  const mode = equal && attribute(equal, 'toleranceMode');
  const size = Math.abs(parseFloat((equal && attribute(equal, 'tolerance')) ?? '')) || 0;
  if (!mode || mode === 'exact') return 0;
  return mode === 'relative' ? Number(Math.abs((right * size) / 100).toPrecision(12)) : size;
}
