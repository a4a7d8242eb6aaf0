import { type FieldShape, type Shape } from './shape';
import { asRows, below, rowsIn, textIn, textsIn, type Tree } from './tree';

type Values = Record<string, unknown>;

/** A question's values as they would have been typed. */
export function treeOfValues(shape: Shape, values: Values): Tree {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, one]): [string, Tree[string]][] => {
      const value = values[name];
      if (value === undefined) return [];
      if (one.kind === 'list')
        return [[name, asRows((value as Values[]).map((row) => treeOfValues(one.fields, row)))]];
      if (one.kind === 'group') return [[name, treeOfValues(one.fields, value as Values)]];
      const typed = typedValue(one, value);
      return typed === null ? [] : [[name, typed]];
    }),
  );
}

function typedValue({ kind }: FieldShape, value: unknown): string | string[] | null {
  if (kind === 'lines') return (value as string[]).join('\n');
  if (kind === 'several') return value as string[];
  if (kind === 'tick') return value === true ? 'yes' : null;
  return String(value);
}

/** What was typed as values of a question, to be checked by its schema. */
export function valuesOf(shape: Shape, tree: Tree): Values {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, one]): [string, unknown][] => {
      const value = valueOf(one, tree, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function valueOf(one: Shape[string], tree: Tree, name: string): unknown {
  if (one.kind === 'list') {
    const rows = rowsIn(tree, name).map((row) => valuesOf(one.fields, row));
    return rows.length === 0 && one.optional ? undefined : rows;
  }
  if (one.kind === 'group') {
    const values = valuesOf(one.fields, below(tree, name));
    return one.optional && Object.keys(values).length === 0 ? undefined : values;
  }
  return fieldValue(one, tree, name);
}

function fieldValue({ kind, optional }: FieldShape, tree: Tree, name: string): unknown {
  if (kind === 'tick') return textIn(tree, name) === 'yes';
  if (kind === 'several') return listed(textsIn(tree, name), optional);
  const typed = textIn(tree, name).trim();
  if (kind === 'lines')
    return listed(
      typed
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean),
      optional,
    );
  if (typed === '') return optional || kind === 'number' || kind === 'truth' ? undefined : '';
  if (kind === 'truth') return typed === 'true';
  return kind === 'number' ? numberIn(typed) : typed;
}

const listed = (all: string[], optional: boolean | undefined) =>
  optional && all.length === 0 ? undefined : all;

/** A number with a decimal point or comma; what is no number stays as it was typed, for the schema to refuse. */
function numberIn(typed: string): number | string {
  const value = Number(typed.replace(',', '.').replace('−', '-'));
  return Number.isFinite(value) ? value : typed;
}
