import { day, duration } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { emptyState } from '../../shared/ui/empty-state';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import type { Part } from '../../shared/http/cursor';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { counting, entryTag, span, wordsFor } from '../wording';
import type { PracticeEntry } from './practice-entry.entity';
import type { Sums } from './totals';
import { totalsTable } from './totals.view';

type Listed = Pick<
  PracticeEntry,
  'id' | 'day' | 'startsAt' | 'minutes' | 'activityKind' | 'activityCounts' | 'setting' | 'shares' | 'status'
>;

/** A part of a trainee's entries, and how all of them stand. */
export type EntryList = { part: Part<Listed>; sums: Sums; vocabulary: Vocabulary };

const ledger = () =>
  button({
    label: t('practice.proving.download'),
    kind: 'secondary',
    href: '/practice-entries/ledger.json',
    download: true,
    icon: 'download',
  });

const add = () => ({ label: t('practice.entries.add'), href: '/practice-entries/new', icon: 'plus' });

/** A trainee's practice: what counts and what does not, and every entry. */
export function entriesPage({ part, sums, vocabulary }: EntryList) {
  const none = sums.all.length === 0;
  const returned = sums.all.reduce((count, sum) => count + (sum.status === 'returned' ? sum.entries : 0), 0);
  return page('practice/entries', {
    title: t('practice.entries.title'),
    head: pageHead({
      title: t('practice.entries.title'),
      lead: t('practice.entries.lead'),
      action: none ? null : add(),
      others: [{ label: t('practice.yours.title'), href: '/your-supervisors' }],
    }),
    empty: none
      ? emptyState({ title: t('practice.entries.none'), text: t('practice.entries.noneMore'), action: add() })
      : null,
    returned:
      returned > 0
        ? notice({
            tone: 'attention',
            text: t('practice.entries.returned', { count: returned }),
            announced: false,
          })
        : null,
    totals: totalsTable(sums, vocabulary),
    ledger: sums.all.some(({ status }) => status === 'signed') ? ledger() : null,
    entries: table({
      caption: t('practice.entries.list'),
      columns: [
        t('practice.entries.columns.day'),
        t('practice.entries.columns.what'),
        { label: t('practice.entries.columns.time'), align: 'end' },
        t('practice.entries.columns.status'),
      ],
      rows: part.items.map((entry) => row(entry, vocabulary)),
      pager: pager({ next: part.next ? `/practice-entries?after=${encodeURIComponent(part.next)}` : null }),
    }),
  });
}

function row(entry: Listed, vocabulary: Vocabulary) {
  const { activityKind, setting, domain } = wordsFor(entry, vocabulary);
  return {
    id: `entry-${entry.id}`,
    cells: [
      { text: day(entry.day), href: `/practice-entries/${entry.id}` },
      { text: activityKind, more: `${domain} · ${setting}` },
      {
        text: duration(entry.minutes),
        more: entry.startsAt ? span(entry.startsAt, entry.minutes) : null,
      },
      { tag: entryTag(entry.status), more: counting(entry) },
    ],
  };
}
