import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { type AnyField, form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { tick } from '../../shared/ui/tick';
import { MOST_FLAGGED } from '../guard/guard.schemas';
import { flaggedWords, remedyFields } from '../guard/remedies.view';
import { crumbs } from './crumbs';
import type { OpenImport } from './import-store.service';
import { openIn, type ReviewedRow } from './reviewed';

/** For every word in a reflection that could tell who somebody is what is to stand instead, in all rows at once. */
export function flaggedPage({ row, settings }: OpenImport, rows: readonly ReviewedRow[]) {
  const title = t('practice.importing.flagged.title');
  const open = openIn(rows);
  const shown = open.slice(0, MOST_FLAGGED);
  const places = (quote: string) =>
    rows.filter((one) => one.open.some((word) => word.quote === quote)).map((one) => one.row);
  const fields: Fields = remedyFields(shown, { typed: {} });
  return page('practice/import-words', {
    title,
    head: pageHead({
      title,
      lead: t('practice.importing.flagged.lead', { count: open.length }),
      crumbs: crumbs(),
    }),
    form: form({
      action: `/practice-imports/${row.id}/reflections`,
      hidden: flaggedWords(shown),
      fields: {
        ...withRows(fields, shown, places),
        without: tick({
          name: 'without',
          label: t('practice.importing.flagged.without'),
          hint: t('practice.importing.flagged.withoutHint'),
          checked: settings.withoutReflections,
          required: false,
        }),
      },
      submit: t('practice.importing.flagged.next'),
      others: [
        { label: t('practice.importing.flagged.later'), href: `/practice-imports/${row.id}`, kind: 'quiet' },
      ],
    }),
  });
}

type Fields = Record<string, AnyField>;

/** Says beside each word in which rows it stands. */
function withRows(
  fields: Fields,
  words: readonly { quote: string }[],
  places: (quote: string) => number[],
): Fields {
  const hint = (name: string): string | null => {
    const quote = words[Number(/^remedy-(\d+)$/.exec(name)?.[1] ?? -1)]?.quote;
    return quote === undefined ? null : rowsSaid(places(quote));
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const said = hint(name);
      return [name, said ? { ...field, ...undecided(), label: `${field.label} ${said}` } : field];
    }),
  );
}

/** A word may be left undecided: the reflections it stands in then stay out. */
const undecided = () => ({ prompt: t('practice.importing.flagged.undecided'), required: false });

const NAMED = 6;

const rowsSaid = (rows: readonly number[]): string =>
  rows.length > NAMED
    ? t('practice.importing.flagged.manyRows', {
        rows: rows.slice(0, NAMED).join(', '),
        count: rows.length - NAMED,
      })
    : t('practice.importing.flagged.rows', { rows: rows.join(', '), count: rows.length });
