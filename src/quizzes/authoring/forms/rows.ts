import type { ListShape, Shape } from './shape';
import { asRows, below, rowsIn, textIn, textsIn, type Tree } from './tree';

const wanted = /^(add|remove|up|down) ([a-z]+(?:\.\d{1,3}\.[a-z]+)*)(?:\.(\d{1,3}))?$/i;

/** Something to do with the rows of a list: which list, and which of its rows. */
export type RowAction = { what: 'add' | 'remove' | 'up' | 'down'; list: string[]; row: number };

/** What a button of a form says is to be done with its rows; null for any other button. */
export function rowAction(then: string): RowAction | null {
  const [, what, list, row] = wanted.exec(then) ?? [];
  return list ? { what: what as RowAction['what'], list: list.split('.'), row: Number(row ?? -1) } : null;
}

/** What was typed, with a row more or less, or in another place. Names that the shape has not change nothing. */
export function withRows(shape: Shape, tree: Tree, { what, list, row }: RowAction): Tree {
  const [name = '', index, ...rest] = list;
  const at = shape[name];
  if (at?.kind !== 'list') return tree;
  const rows = rowsIn(tree, name);
  const changed =
    index === undefined
      ? changedRows(rows, at, what, row)
      : rows.map((one, place) =>
          place === Number(index) ? withRows(at.fields, one, { what, list: rest, row }) : one,
        );
  return { ...tree, [name]: asRows(changed) };
}

function changedRows(rows: Tree[], { most }: ListShape, what: RowAction['what'], row: number): Tree[] {
  if (what === 'add') return rows.length < most ? [...rows, {}] : rows;
  const moving = rows[row];
  if (!moving) return rows;
  const rest = rows.toSpliced(row, 1);
  if (what === 'remove') return rest;
  return rest.toSpliced(Math.max(0, what === 'up' ? row - 1 : row + 1), 0, moving);
}

/** As few rows as each list may have, so that there is something to fill in. */
export function withLeast(shape: Shape, tree: Tree): Tree {
  return mapped(shape, tree, (rows, { least, fields }) =>
    [...rows, ...Array.from({ length: Math.max(0, least - rows.length) }, () => ({}))].map((row) =>
      withLeast(fields, row),
    ),
  );
}

/** What was typed without the rows that nobody filled in, as long as enough are left. */
export function withoutBlank(shape: Shape, tree: Tree): Tree {
  return mapped(shape, tree, (rows, { least, fields }) => {
    const filled = rows.map((row) => withoutBlank(fields, row)).filter((row) => !isBlank(fields, row));
    return filled.length >= least ? filled : rows.map((row) => withoutBlank(fields, row));
  });
}

function mapped(shape: Shape, tree: Tree, change: (rows: Tree[], list: ListShape) => Tree[]): Tree {
  const lists = Object.entries(shape).flatMap(([name, one]) =>
    one.kind === 'list' ? [[name, asRows(change(rowsIn(tree, name), one))] as const] : [],
  );
  return { ...tree, ...Object.fromEntries(lists) };
}

/** Whether nothing was typed here; what is chosen from a list, or sent along unseen, says nothing by itself. */
const isBlank = (shape: Shape, tree: Tree): boolean =>
  Object.entries(shape).every(([name, one]) => {
    if (one.kind === 'list') return rowsIn(tree, name).every((row) => isBlank(one.fields, row));
    if (one.kind === 'group') return isBlank(one.fields, below(tree, name));
    if (one.kind === 'several') return textsIn(tree, name).length === 0;
    return one.kind === 'select' || one.kind === 'truth' || textIn(tree, name).trim() === '';
  });
