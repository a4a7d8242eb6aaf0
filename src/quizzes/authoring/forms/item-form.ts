import type { Typed } from '../../../shared/http/forms';
import { keyOf } from '../../exchange/naming';
import { Item } from '../../question-types/registry';
import { objectiveWords } from '../../wording';
import { type Faults, faultsIn, lengthFaults } from './faults';
import { line, list, type Shape, text } from './shape';
import { textIn, type Tree, treeOf, typedOf } from './tree';
import { treeOfValues, valuesOf } from './writing';

/** The form of a kind of question: its fields, and how a question and what was typed become each other. */
export type ItemForm = {
  type: Item['type'];
  shape: Shape;
  /** A question as it would have been typed. */
  typed(item: Item): Typed;
  /** What was typed as a question, or what is wrong with it by the names of its fields. */
  written(typed: Typed, key: string): { item: Item } | { faults: Faults };
};

const common: Shape = {
  prompt: text({ rows: 3 }),
  objective: line({ most: 60, hint: 'quizzes.authoring.hints.objective' }),
  pictures: { ...list(0, 6, { file: { kind: 'unseen' }, alt: line() }), optional: true },
};

/** The form of a kind of question that has these fields besides those that all have. */
export function itemForm(type: Item['type'], own: Shape): ItemForm {
  const shape = { ...common, ...own };
  return {
    type,
    shape,
    typed: (item) => typedOf(treeOfValues(shape, { ...item, objective: objectiveWords(item.objective) })),
    written: (typed, key) => written(type, shape, treeOf(typed), key),
  };
}

function written(
  type: Item['type'],
  shape: Shape,
  tree: Tree,
  key: string,
): { item: Item } | { faults: Faults } {
  const objective = keyOf(textIn(tree, 'objective'));
  const parsed = Item.safeParse({ ...valuesOf(shape, tree), objective, key, type });
  const tooLong = lengthFaults(shape, tree);
  if (parsed.success && Object.keys(tooLong).length === 0) return { item: parsed.data };
  return { faults: { ...(parsed.success ? {} : faultsIn(parsed.error.issues)), ...tooLong } };
}
