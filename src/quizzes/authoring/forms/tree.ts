import type { Typed } from '../../../shared/http/forms';

/** What was typed, by the names of its fields: rows of a list have numbers for names. */
export type Tree = { [name: string]: Tree | string | string[] };

const isTree = (value: Tree[string] | undefined): value is Tree =>
  typeof value === 'object' && !Array.isArray(value);

/** How deep names may go: "turns.3.choices.1.text". */
const DEEPEST = 6;

/** Fields as a form sends them, "options.0.text", as a tree. Names that no form of ours has are left out. */
export function treeOf(typed: Typed): Tree {
  const tree = Object.create(null) as Tree;
  for (const [name, value] of Object.entries(typed)) {
    const steps = name.split('.');
    const last = steps.pop() ?? '';
    if (steps.length < DEEPEST) reach(tree, steps)[last] = value;
  }
  return tree;
}

function reach(tree: Tree, steps: string[]): Tree {
  return steps.reduce<Tree>((at, step) => {
    const there = at[step];
    const below = isTree(there) ? there : (Object.create(null) as Tree);
    at[step] = below;
    return below;
  }, tree);
}

/** The tree as fields that a form sends. */
export const typedOf = (tree: Tree, before = ''): Typed =>
  Object.fromEntries(
    Object.entries(tree).flatMap(([name, value]) =>
      isTree(value) ? Object.entries(typedOf(value, `${before}${name}.`)) : [[`${before}${name}`, value]],
    ),
  );

/** What is below a name; nothing where there is nothing. */
export function below(tree: Tree, name: string): Tree {
  const there = tree[name];
  return isTree(there) ? there : {};
}

/** The rows of a list, in their order. */
export const rowsIn = (tree: Tree, name: string): Tree[] =>
  Object.entries(below(tree, name))
    .filter((row): row is [string, Tree] => /^\d{1,3}$/.test(row[0]) && isTree(row[1]))
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, row]) => row);

/** Rows as they stand in a tree. */
export const asRows = (rows: readonly Tree[]): Tree =>
  Object.fromEntries(rows.map((row, index) => [String(index), row]));

/** What was typed into one field. */
export function textIn(tree: Tree, name: string): string {
  const value = tree[name];
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one.replace(/\r\n?/g, '\n') : '';
}

/** What was ticked of one field. */
export function textsIn(tree: Tree, name: string): string[] {
  const value = tree[name];
  return typeof value === 'object' && !Array.isArray(value) ? [] : [value ?? []].flat().filter(Boolean);
}
