import { duration } from '../../shared/dates';
import { t } from '../../shared/text';
import { table } from '../../shared/ui/table';
import { nameOf, type Vocabulary } from '../vocabulary/vocabulary';
import { type DomainTotal, type NotCounted, type Sums, totals } from './totals';

/** What counts, what waits and what does not count and why: by domain, and altogether where there are several. */
export function totalsTable(sums: Sums, { domains }: Vocabulary) {
  const all = totals(sums.all);
  const each = totals(sums.each);
  const named = each.map((total) => row(nameOf(domains, total.domain), total));
  return table({
    caption: t('practice.totals.title'),
    columns: [
      t('practice.totals.domain'),
      { label: t('practice.totals.counted'), align: 'end' },
      { label: t('practice.totals.waiting'), align: 'end' },
      t('practice.totals.notCounted'),
    ],
    rows: [
      ...named,
      ...(each.length > 1 ? all.map((total) => row(t('practice.totals.all'), total, false)) : []),
    ],
  });
}

const row = (name: string, { counted, waiting, notCounted }: DomainTotal, reasons = true) => ({
  cells: [
    name,
    duration(counted),
    duration(waiting),
    { text: duration(minutesOf(notCounted)), more: reasons ? notCounted.map(because).join('; ') : null },
  ],
});

const minutesOf = (sums: readonly NotCounted[]) => sums.reduce((sum, { minutes }) => sum + minutes, 0);

const because = ({ reason, minutes }: NotCounted) =>
  t(`practice.totals.reason.${reason}`, { time: duration(minutes) });
