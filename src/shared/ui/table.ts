import { button, type ButtonInput } from './button';
import { cell, type CellInput } from './cell';
import { type Given, shown } from './given';
import { pager, type PagerView } from './pager';

export type ColumnInput = string | { label: string; align?: 'start' | 'end'; hideLabel?: boolean };

export type RowInput = {
  id?: Given<string>;
  cells: CellInput[];
  actions?: Given<ButtonInput[]>;
  /** A box to tick the row with, for doing one thing to several rows. `label` is for those who do not see the row. */
  select?: Given<{ name: string; value: string; label: string; checked?: boolean }>;
};

export type TableInput = {
  /** Says what the table holds. */
  caption: string;
  /** Shown only to those who hear the page, where a heading above says the same. */
  hideCaption?: Given<boolean>;
  columns: ColumnInput[];
  rows: RowInput[];
  pager?: Given<PagerView>;
};

export type TableView = ReturnType<typeof table>;

/** Rows of like things. The first cell names its row. On a phone each row becomes a card with labelled lines. */
export function table(input: TableInput) {
  const columns = input.columns.map((one) => ({
    align: 'start',
    hideLabel: false,
    ...(typeof one === 'string' ? { label: one } : one),
  }));
  return {
    caption: input.caption,
    hideCaption: input.hideCaption ?? false,
    columns,
    selectable: input.rows.some((row) => row.select),
    actionable: input.rows.some((row) => row.actions?.length),
    rows: input.rows.map((row) => ({
      id: shown(row.id),
      select: row.select ? { checked: false, ...row.select } : null,
      cells: columns.map((column, index) => ({
        ...cell(row.cells[index] ?? ''),
        label: column.label,
        align: column.align,
        head: index === 0,
      })),
      actions: (row.actions ?? []).map((one) => button({ kind: 'secondary', small: true, ...one })),
    })),
    pager: input.pager ?? pager({}),
  };
}
