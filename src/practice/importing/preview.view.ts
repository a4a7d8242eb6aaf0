import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { button, type ButtonInput } from '../../shared/ui/button';
import { emptyState } from '../../shared/ui/empty-state';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { selection } from '../../shared/ui/selection';
import { table, type TableView } from '../../shared/ui/table';
import { tabs } from '../../shared/ui/tabs';
import { crumbs } from './crumbs';
import type { Review } from './import-review.service';
import type { OpenImport } from './import-store.service';
import { previewRow } from './preview-row.view';
import { countsOf, outcomes, type ReviewedRow, type RowOutcome } from './reviewed';

const SIZE = 50;

/** Which rows are looked at: those that come to this, from behind this row on. */
export type Part = { show?: RowOutcome | undefined; after: number };

/** Every row with what it becomes or why it does not; nothing has changed. */
export function previewPage({ row, settings }: OpenImport, review: Review, part: Part) {
  const title = t('practice.importing.preview.title');
  const counts = countsOf(review.rows);
  const path = `/practice-imports/${row.id}`;
  const chosen = review.rows.filter(({ outcome }) => !part.show || outcome === part.show);
  const shown = chosen.filter((one) => one.row > part.after).slice(0, SIZE);
  const last = shown.at(-1)?.row ?? 0;
  const more = chosen.some((one) => one.row > last);
  const list = table({
    caption: t('practice.importing.preview.caption'),
    columns: [
      t('practice.importing.preview.row'),
      t('practice.importing.preview.what'),
      t('practice.importing.preview.outcome'),
    ],
    rows: shown.map((one) => previewRow(one, review, settings)),
    pager: pager({ next: more ? address(path, part.show, last) : null }),
  });
  return page('practice/import-preview', {
    title,
    head: pageHead({
      title,
      lead: t('practice.importing.preview.lead', { file: settings.fileName }),
      crumbs: crumbs(),
      others: [{ label: t('practice.importing.preview.columns'), href: `${path}/columns` }],
    }),
    notices: noticesFor(path, counts, review),
    tabs: tabs(t('practice.importing.preview.tabs'), [
      { label: t('practice.importing.preview.all'), path, current: !part.show, count: review.rows.length },
      ...outcomes.map((outcome) => ({
        label: t(`practice.importing.outcomes.${outcome}`),
        path: address(path, outcome),
        current: part.show === outcome,
        count: counts[outcome],
      })),
    ]),
    ...importing(path, counts, shown, part, list),
    empty: shown.length === 0 ? emptyState({ title: t('practice.importing.preview.noneOfKind') }) : null,
    discard: button({ label: t('practice.importing.leave'), kind: 'quiet', action: `${path}/deletion` }),
  });
}

/** The rows and the button that imports them: within one form where some rows can be ticked. */
function importing(
  path: string,
  counts: Record<RowOutcome, number>,
  shown: ReviewedRow[],
  { show }: Part,
  list: TableView,
) {
  const confirm = counts.ready > 0 ? importButton(counts) : null;
  const range = rangeOf(shown, show);
  if (!shown.some(({ known }) => known))
    return {
      ticking: null,
      list: shown.length > 0 ? list : null,
      confirm: confirm ? button({ ...confirm, action: `${path}/confirmation` }) : null,
    };
  const keep = { label: t('practice.importing.preview.keepTicks'), kind: 'secondary' as const };
  const first = confirm ? [{ ...confirm, formaction: `${path}/confirmation${range}` }] : [];
  return {
    ticking: selection({ action: `${path}/duplicates${range}`, table: list, buttons: [...first, keep] }),
    list: null,
    confirm: null,
  };
}

const importButton = ({ ready, fault, flagged }: Record<RowOutcome, number>): ButtonInput => ({
  label: t(
    fault + flagged > 0 ? 'practice.importing.preview.importGood' : 'practice.importing.preview.import',
    { count: ready },
  ),
});

/** The rows on this page, so that those not ticked are known as well. */
const rangeOf = (shown: readonly { row: number }[], show?: RowOutcome): string =>
  `?from=${shown[0]?.row ?? 0}&to=${shown.at(-1)?.row ?? 0}${show ? `&show=${show}` : ''}`;

const address = (path: string, show?: RowOutcome, after = 0): string => {
  const asked = new URLSearchParams({
    ...(show ? { show } : {}),
    ...(after ? { after: String(after) } : {}),
  });
  return asked.size > 0 ? `${path}?${asked.toString()}` : path;
};

function noticesFor(path: string, counts: Record<RowOutcome, number>, { questions }: Review) {
  const open = questions.words.length + (questions.order ? 1 : 0) + (questions.unit ? 1 : 0);
  const bits = [
    counts.ready === 0 &&
      notice({ tone: 'attention', text: t('practice.importing.preview.noneReady'), announced: false }),
    open > 0 &&
      notice({
        tone: 'attention',
        text: t('practice.importing.preview.openWords', { count: open }),
        action: { label: t('practice.importing.preview.sayWords'), href: `${path}/words` },
        announced: false,
      }),
    counts.flagged > 0 &&
      notice({
        tone: 'attention',
        text: t('practice.importing.preview.flagged', { count: counts.flagged }),
        action: { label: t('practice.importing.preview.decide'), href: `${path}/reflections` },
        announced: false,
      }),
    counts.fault > 0 &&
      notice({
        tone: 'danger',
        text: t('practice.importing.preview.faults', { count: counts.fault }),
        more: [t('practice.importing.preview.faultsMore')],
        announced: false,
      }),
  ];
  return bits.filter((one) => one !== false);
}
