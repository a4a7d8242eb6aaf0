import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import { tabs } from '../../shared/ui/tabs';
import { type Columns, type FieldName, fieldNames } from './columns';
import { crumbs, leave } from './crumbs';
import { headingsOf } from './decisions';
import { letterOf, type Sheet } from './grid';
import type { OpenImport } from './import-store.service';
import { dataOf } from './plan';

const SAMPLES = 3;

/** Which column is about what: guessed from the headings, to be put right. */
export function columnsPage(
  { row, settings, sheets }: OpenImport,
  at: number,
  columns: Columns,
  faults: Record<string, string> = {},
) {
  const all = sheets ?? [];
  const sheet = all[at] ?? { name: '', rows: [] };
  const refused = Object.keys(faults).length > 0;
  const title = t('practice.importing.columns.title');
  return page(
    'practice/import-columns',
    {
      title,
      head: pageHead({
        title,
        lead: t('practice.importing.columns.lead', { file: settings.fileName, count: dataOf(sheet).length }),
        crumbs: crumbs(),
      }),
      sheets:
        all.length > 1
          ? tabs(
              t('practice.importing.columns.sheets'),
              all.map(({ name }, place) => ({
                label: name,
                path: `/practice-imports/${row.id}/columns?sheet=${place}`,
                current: place === at,
              })),
            )
          : null,
      sample: sample(sheet),
      form: form({
        action: `/practice-imports/${row.id}/columns`,
        hidden: { sheet: at },
        fields: Object.fromEntries(fieldNames.map((field) => [field, asked(field, sheet, columns, faults)])),
        submit: t('practice.importing.columns.next'),
        others: [{ ...leave(row.id), kind: 'quiet' }],
      }),
    },
    { status: refused ? 422 : 200 },
  );
}

const asked = (field: FieldName, sheet: Sheet, columns: Columns, faults: Record<string, string>) =>
  choice({
    name: `column-${field}`,
    kind: 'select',
    label: t(`practice.importing.fields.${field}`),
    options: [
      { value: 'none', label: t('practice.importing.columns.none') },
      ...headingsOf(sheet).map((heading, at) => ({ value: at, label: named(heading, at) })),
    ],
    value: columns[field] ?? 'none',
    error: faults[`column-${field}`] ?? null,
  });

const named = (heading: string, at: number): string =>
  heading === ''
    ? t('practice.importing.columns.unnamed', { letter: letterOf(at) })
    : t('practice.importing.columns.named', { letter: letterOf(at), heading });

/** The first rows, for those who do not know their columns by heart. */
const sample = (sheet: Sheet) =>
  table({
    caption: t('practice.importing.columns.sample'),
    columns: [t('practice.importing.preview.row'), ...headingsOf(sheet).slice(0, 8).map(named)],
    rows: dataOf(sheet)
      .slice(0, SAMPLES)
      .map((one) => ({ cells: [String(one.row), ...one.cells.slice(0, 8).map(short)] })),
  });

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
