import { cell, type CellInput } from './cell';

export type FactInput = { label: string; value: CellInput };

/** A few things known about one thing, each with its name. */
export const facts = (items: FactInput[]) => ({
  items: items.map(({ label, value }) => ({ label, cell: cell(value) })),
});
