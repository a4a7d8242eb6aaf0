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
import { unfinishedView } from '../drafting/unfinished.view';
import type { Begun } from '../drafting/unfinished.queries';
import { asItStands } from '../linked/repudiated';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { competenciesOf, counting, entryTag, type Onlooker, roleAndPay, span, wordsFor } from '../wording';
import type { PracticeEntry } from './practice-entry.entity';
import type { Sums } from './totals';
import { totalsTable } from './totals.view';
import { type WeekAtAGlance, weekView } from './week.view';

type Listed = Pick<
  PracticeEntry,
  | 'id'
  | 'day'
  | 'startsAt'
  | 'minutes'
  | 'activityKind'
  | 'activityCounts'
  | 'setting'
  | 'shares'
  | 'role'
  | 'paid'
  | 'competencies'
  | 'status'
>;

/** A part of a trainee's entries, a week at a glance, and how all of them stand. */
export type EntryList = {
  part: Part<Listed>;
  week: WeekAtAGlance;
  /** Whether the part holds entries of that week only. */
  ofOneWeek: boolean;
  sums: Sums;
  vocabulary: Vocabulary;
  /** What was noticed lately that its trainee has not seen yet, in words. */
  noticed: string | null;
  /** Whether anybody outside is asked for signatures. */
  asksOutside?: boolean;
  /** Entries whose signature was taken back and does not stand. */
  takenBack?: ReadonlySet<string>;
  /** Forms that are still being written. */
  begun: Begun[];
};

const ledger = () =>
  button({
    label: t('practice.proving.download'),
    kind: 'secondary',
    href: '/practice-entries/ledger.json',
    download: true,
    icon: 'download',
  });

const nextOf = (after: string, week?: string): string =>
  `/practice-entries?${new URLSearchParams({ ...(week ? { week } : {}), after }).toString()}`;

const repeat = () => ({
  label: t('practice.entries.repeat'),
  href: '/practice-entries/new?repeat=last',
  icon: 'copy',
});

const add = () => ({ label: t('practice.entries.add'), href: '/practice-entries/new', icon: 'plus' });

/** The ways in from a spreadsheet and out to one, or to paper. */
const exchange = (none: boolean) =>
  [
    { label: t('practice.importing.open'), href: '/practice-imports/new', icon: 'upload' },
    ...(none
      ? []
      : [{ label: t('practice.exporting.open'), href: '/practice-exports/new', icon: 'download' }]),
  ].map((one) => button({ ...one, kind: 'secondary' }));

/** A trainee's practice: what counts and what does not, and every entry. */
export function entriesPage(
  { part, week, ofOneWeek, sums, vocabulary, noticed, asksOutside, takenBack, begun }: EntryList,
  onlooker: Onlooker,
) {
  const none = sums.all.length === 0;
  const returned = sums.all.reduce((count, sum) => count + (sum.status === 'returned' ? sum.entries : 0), 0);
  return page('practice/entries', {
    title: t('practice.entries.title'),
    head: pageHead({
      title: t('practice.entries.title'),
      lead: t('practice.entries.lead'),
      action: none ? null : add(),
      others: none ? [] : [repeat()],
      places: [
        { label: t('practice.yours.title'), path: '/your-supervisors' },
        { label: t('practice.observing.competencies'), path: '/competencies' },
        { label: t('practice.wellbeing.title'), path: '/wellbeing' },
        ...(asksOutside ? [{ label: t('practice.entries.outside'), path: '/signing-requests' }] : []),
        ...(none ? [] : [{ label: t('practice.periods.own'), path: '/practice-periods/own' }]),
      ],
    }),
    noticed: noticed
      ? notice({
          ...{ tone: 'info', text: noticed, announced: false },
          action: { label: t('practice.wellbeing.onPractice'), href: '/wellbeing' },
        })
      : null,
    unfinished: unfinishedView(begun, onlooker),
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
    exchange: exchange(none),
    week: weekView(week),
    totals: totalsTable(sums, vocabulary),
    ledger: sums.all.some(({ status }) => status === 'signed') ? ledger() : null,
    noneThisWeek: part.items.length === 0 ? t('practice.week.noEntries') : null,
    all: ofOneWeek
      ? button({ label: t('practice.week.all'), kind: 'quiet', href: '/practice-entries' })
      : null,
    entries: table({
      caption: ofOneWeek ? t('practice.week.list') : t('practice.entries.list'),
      columns: [
        t('practice.entries.columns.day'),
        t('practice.entries.columns.what'),
        { label: t('practice.entries.columns.time'), align: 'end' },
        t('practice.entries.columns.status'),
      ],
      rows: part.items.map((entry) => row(entry, vocabulary, takenBack)),
      pager: pager({ next: part.next ? nextOf(part.next, ofOneWeek ? week.days[0] : undefined) : null }),
    }),
  });
}

function row(entry: Listed, vocabulary: Vocabulary, takenBack: ReadonlySet<string> = new Set()) {
  const { activityKind, setting, domain } = wordsFor(entry, vocabulary);
  const more = [domain, setting, roleAndPay(entry), competenciesOf(entry, vocabulary)];
  return {
    id: `entry-${entry.id}`,
    cells: [
      {
        text: day(entry.day),
        href: `/practice-entries/${entry.id}`,
        more: entry.startsAt ? span(entry.startsAt, entry.minutes) : null,
      },
      { text: activityKind, more: more.filter(Boolean).join(' · ') },
      duration(entry.minutes),
      { tag: entryTag(entry.status), more: counting(asItStands(entry, takenBack)) },
    ],
  };
}
