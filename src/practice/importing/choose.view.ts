import { number } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { fileDrop } from '../../shared/ui/file-drop';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import { fieldNames } from './columns';
import { crumbs } from './crumbs';
import { MOST_ROWS } from './grid';
import { LARGEST_FILE } from './read-file.provider';

/** Where a spreadsheet is chosen, with what its columns may hold. */
export function choosePage(error: string | null = null) {
  const title = t('practice.importing.title');
  return page(
    'practice/import-choose',
    {
      title,
      head: pageHead({ title, lead: t('practice.importing.lead'), crumbs: crumbs() }),
      form: form({
        action: '/practice-imports',
        fields: {
          file: fileDrop({
            name: 'file',
            label: t('practice.importing.file'),
            hint: t('practice.importing.fileHint', { rows: number(MOST_ROWS), megabytes: LARGEST_FILE }),
            accept: '.csv,.tsv,.txt,.xlsx',
            error,
          }),
        },
        submit: t('practice.importing.read'),
        others: [{ label: t('practice.importing.back'), href: '/practice-entries', kind: 'quiet' }],
      }),
      example: button({
        label: t('practice.importing.example'),
        kind: 'secondary',
        icon: 'download',
        href: '/practice-imports/example.csv',
        download: true,
      }),
      columns: table({
        caption: t('practice.importing.columnsTitle'),
        hideCaption: true,
        columns: [t('practice.importing.column'), t('practice.importing.holds')],
        rows: fieldNames.map((field) => ({
          cells: [t(`practice.importing.fields.${field}`), t(`practice.importing.notes.${field}`)],
        })),
      }),
    },
    { status: error ? 422 : 200 },
  );
}
